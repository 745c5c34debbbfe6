# careercoach in fish: Tab completes commands, options, ids with their titles, and names.

function __careercoach_offer
    set -l offered (careercoach completion offer -- (commandline -cp | string collect) 2>/dev/null)
    if set -q offered[1]
        printf '%s\n' $offered
    else
        __fish_complete_path (commandline -ct)
    end
end

complete -c careercoach -f -k -a '(__careercoach_offer)'
