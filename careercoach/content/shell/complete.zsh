#compdef careercoach
# careercoach in zsh: Tab completes commands, options, ids with their titles, and names.

_careercoach() {
    local line value meaning
    local -a values shown
    local typed="${words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX"
    for line in "${(@f)$(careercoach completion offer -- "$typed" 2>/dev/null)}"; do
        [[ -n $line ]] || continue
        value=${line%%$'\t'*} meaning=${line#*$'\t'}
        values+=("$value")
        shown+=("$value${meaning:+  -- $meaning}")
    done
    if (( $#values )); then
        compadd -V careercoach -l -d shown -a values
    else
        _files
    fi
}

if [[ ${funcstack[1]} == _careercoach ]]; then
    _careercoach "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _careercoach careercoach
fi
