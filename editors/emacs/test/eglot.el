;;; eglot.el --- Drives eglot through the plan -*- lexical-binding: t -*-
(load (expand-file-name "steps" (file-name-directory load-file-name)) nil t)
(require 'copydesk)
(require 'eglot)
(require 'flymake)
(setq eglot-sync-connect 10 eglot-autoshutdown t eglot-send-changes-idle-time 0 flymake-no-changes-timeout 0
      eglot-confirm-server-initiated-edits nil)

(defun found ()
  "The findings: line from zero, text, rule."
  (mapcar
   (lambda (item)
     (let ((start (flymake-diagnostic-beg item)) (end (flymake-diagnostic-end item))
           (raw (alist-get 'eglot-lsp-diag (flymake-diagnostic-data item))))
       (list (1- (line-number-at-pos start)) (buffer-substring-no-properties start end) (plist-get raw :code))))
   (flymake-diagnostics)))

(defun note (step)
  "Write down how things are after STEP.
Without a terminal no idle timer runs, so the change is sent here."
  (eglot--signal-textDocument/didChange)
  (steps-wait (lambda () (flymake-start) (= (length (flymake-diagnostics)) (steps-of step 'count))) 8)
  (steps-note step #'found))

(defun act (line word title)
  "Take the action whose TITLE starts so at a WORD of a LINE."
  (steps-go line word)
  (steps-choose title)
  (eglot-code-actions (point) (1+ (point)) "quickfix" t))

(find-file "wide.txt")
(apply #'eglot (eglot--guess-contact))
(note "open")
(act 17 "issue" "Replace “issue”")
(note "quickfix")
(act 13 "communication" "Stet here: let “communication”")
(note "stet")
(goto-char (point-min))
(forward-line 2)
(insert (alist-get 'typed steps-plan) "\n")
(note "edit")
(eglot-format-buffer)
(note "format")
(set-buffer-modified-p nil)

(find-file "draft.txt")
(eglot--maybe-activate-editing-mode)
(note "seed")
(copydesk-fix-on-save-mode 1)
(set-buffer-modified-p t)
(save-buffer)
(note "saved")
(set-buffer-modified-p nil)
(kill-emacs 0)
