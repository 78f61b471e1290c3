;;; lspmode.el --- Drives lsp-mode through the plan -*- lexical-binding: t -*-
(load (expand-file-name "steps" (file-name-directory load-file-name)) nil t)
(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'copydesk)
(setq lsp-session-file (expand-file-name "lsp-session" steps-state) lsp-auto-guess-root t lsp-restart 'ignore
      lsp-guess-root-without-session t lsp-enable-file-watchers nil lsp-idle-delay 0 lsp-debounce-full-sync-notifications nil
      lsp-warn-no-matched-clients nil lsp-diagnostics-provider :none lsp-headerline-breadcrumb-enable nil
      lsp-enable-suggest-server-download nil lsp-keep-workspace-alive nil lsp-enable-snippet nil)

(defun found ()
  "The findings: line from zero, text, rule."
  (mapcar
   (lambda (item)
     (let* ((range (lsp:diagnostic-range item))
            (start (lsp--position-to-point (lsp:range-start range)))
            (end (lsp--position-to-point (lsp:range-end range))))
       (list (lsp:position-line (lsp:range-start range)) (buffer-substring-no-properties start end)
             (lsp:diagnostic-code? item))))
   (append (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics)) nil)))

(defun note (step)
  "Write down how things are after STEP."
  (steps-note step #'found))

(defun act (line word title)
  "Take the action whose TITLE starts so at a WORD of a LINE."
  (steps-go line word)
  (lsp-execute-code-action
   (or (cl-find-if (lambda (each) (string-prefix-p title (lsp:code-action-title each))) (lsp-code-actions-at-point))
       (error "No action starts with %s" title))))

(lsp-workspace-folders-add default-directory)
(find-file "wide.txt")
(lsp)
(steps-wait (lambda () (and (lsp-workspaces) (eq 'initialized (lsp--workspace-status (car (lsp-workspaces)))))))
(note "open")
(act 17 "issue" "Replace “issue”")
(note "quickfix")
(act 13 "communication" "Stet here: let “communication”")
(note "stet")
(goto-char (point-min))
(forward-line 2)
(insert (alist-get 'typed steps-plan) "\n")
(note "edit")
(lsp-format-buffer)
(note "format")
(set-buffer-modified-p nil)

(find-file "draft.txt")
(lsp)
(note "seed")
(copydesk-fix-on-save-mode 1)
(set-buffer-modified-p t)
(save-buffer)
(note "saved")
(set-buffer-modified-p nil)
(kill-emacs 0)
