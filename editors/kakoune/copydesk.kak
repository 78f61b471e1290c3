# Copydesk for drafts: lint-buffer marks, format-buffer repairs, copydesk-fix and copydesk-stet work at the cursor. All of
# them ask the program for columns in bytes, as Kakoune counts them.

declare-option -docstring "make all safe fixes when a draft is written" bool copydesk_fix_on_save false
declare-option -hidden str copydesk_folder %sh{ dirname "$kak_source" }
declare-option -hidden str copydesk_copy

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

define-command copydesk-fix -docstring "take the first fix for the finding at the cursor" %{ copydesk-here fix }

define-command copydesk-stet -docstring "let the finding at the cursor stand" %{ copydesk-here stet }

define-command -hidden copydesk-here -params 1 %{
    set-option buffer copydesk_copy %sh{ mktemp "${TMPDIR:-/tmp}"/kak-copydesk.XXXXXX }
    evaluate-commands -no-hooks %{ write! %opt{copydesk_copy} }
    evaluate-commands -save-regs '"' %sh{
        case $kak_buffile in
        *.md | *.markdown | *.html | *.htm) form='<!-- stet: %s -->' ;;
        *) form='{stet: %s}' ;;
        esac
        copydesk lint --quiet --exit-zero --format rdjsonl --stdin-filename "$kak_buffile" - <"$kak_opt_copydesk_copy" |
            LC_ALL=C awk -v deed="$1" -v line="$kak_cursor_line" -v column="$kak_cursor_column" -v form="$form" \
                -f "$kak_opt_copydesk_folder/here.awk"
        rm -f "$kak_opt_copydesk_copy"
    }
}

hook -group copydesk global BufCreate .*\.(txt|text|md|markdown|html?|headlines) copydesk-enable
