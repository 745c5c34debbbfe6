# careercoach in bash: Tab completes commands, options, ids with their titles, and names.

_careercoach() {
    local line value meaning width=0
    local -a values=() meanings=()
    while IFS= read -r line; do
        value=${line%%$'\t'*} meaning=${line#*$'\t'}
        # bash parts words at = and at :, so what stands before them is there already; in open quotes nothing needs a backslash.
        [[ $value == --*=* && $COMP_WORDBREAKS == *=* ]] && value=${value#*=}
        [[ $COMP_WORDBREAKS == *:* && ${COMP_LINE:0:COMP_POINT} == *key:* && $value == key:* ]] && value=${value#key:}
        [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] || printf -v value '%q' "$value"
        ((${#value} > width)) && width=${#value}
        values+=("$value") meanings+=("$meaning")
    done < <(careercoach completion offer -- "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)

    COMPREPLY=("${values[@]}")
    ((${#values[@]} > 1)) || return 0
    for line in "${!values[@]}"; do
        [[ -n ${meanings[line]} ]] || continue
        printf -v value '%-*s  %s' "$width" "${values[line]}" "${meanings[line]}"
        COMPREPLY[line]=${value:0:${COLUMNS:-80}-1}
    done
}

complete -o nosort -o default -F _careercoach careercoach 2>/dev/null || complete -o default -F _careercoach careercoach
