# Copydesk for drafts: lint-buffer marks, format-buffer repairs. Both ask the program for columns in bytes.

declare-option -docstring "make all safe fixes when a draft is written" bool copydesk_fix_on_save false

define-command copydesk-enable -docstring "lint and format this buffer with Copydesk" %{
    set-option buffer lintcmd 'copydesk lint --quiet --exit-zero --format vim --stdin-filename "$kak_buffile" - <'
    evaluate-commands %sh{
        # The formatter is told the name of the draft here, since its shell does not have it.
        name=$(printf %s "${kak_buffile##*/}" | sed "s/'/'\\\\''/g")
        command="copydesk lint --fix --quiet --exit-zero --stdin-filename '$name' - 2>/dev/null"
        printf "set-option buffer formatcmd '%s'\n" "$(printf %s "$command" | sed "s/'/''/g")"
    }
    hook -group copydesk buffer BufWritePre .* %{
        evaluate-commands %sh{ [ "$kak_opt_copydesk_fix_on_save" = true ] && echo format-buffer }
    }
}

hook -group copydesk global BufCreate .*\.(txt|text|md|markdown|html?|headlines) copydesk-enable
