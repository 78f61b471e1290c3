;;; copydesk.el --- A copy desk for news drafts, by eglot or lsp-mode -*- lexical-binding: t -*-

;;; Commentary:

;; (require 'copydesk)
;; (add-hook 'text-mode-hook #'eglot-ensure)          ; or #'lsp
;; (add-hook 'text-mode-hook #'copydesk-fix-on-save-mode)

;;; Code:

(require 'seq)

(declare-function eglot-code-actions "eglot")
(declare-function eglot-managed-p "eglot")
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-feature? "lsp-mode")
(declare-function lsp-request "lsp-mode")
(declare-function lsp--text-document-identifier "lsp-mode")
(declare-function lsp--region-to-range "lsp-mode")
(declare-function lsp:code-action-kind? "lsp-mode")
(declare-function lsp-execute-code-action "lsp-mode")
(defvar eglot-server-programs)
(defvar lsp-language-id-configuration)

(defconst copydesk-modes '(text-mode markdown-mode gfm-mode html-mode mhtml-mode)
  "The modes in which drafts are written.")

(defcustom copydesk-command '("copydesk" "lsp")
  "The language server: its program and arguments."
  :type '(repeat string)
  :group 'text)

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons copydesk-modes copydesk-command)))

(with-eval-after-load 'lsp-mode
  (dolist (each '((text-mode . "plaintext") (html-mode . "html") (mhtml-mode . "html")))
    (add-to-list 'lsp-language-id-configuration each))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () copydesk-command))
    :major-modes copydesk-modes
    :add-on? t
    :server-id 'copydesk)))

(defun copydesk-fix-all ()
  "Make all safe fixes in this draft."
  (interactive)
  (cond
   ((and (fboundp 'eglot-managed-p) (eglot-managed-p)) (copydesk--eglot-fix-all))
   ((bound-and-true-p lsp-mode) (copydesk--lsp-fix-all))
   (t (user-error "No language server works on this buffer"))))

(defun copydesk--eglot-fix-all ()
  "Make all safe fixes by eglot, without a question."
  (save-restriction
    (widen)
    ;; Without an action eglot signals an error; on save that is no news.
    (condition-case nil
        (eglot-code-actions (point-min) (point-max) "source.fixAll.copydesk" t)
      ((user-error error) nil))))

(defun copydesk--lsp-fix-all ()
  "Make all safe fixes by lsp-mode, without a question."
  (save-restriction
    (widen)
    (let ((actions
           (lsp-request
            "textDocument/codeAction"
            (list :textDocument (lsp--text-document-identifier)
                  :range (lsp--region-to-range (point-min) (point-max))
                  :context (list :diagnostics [] :only ["source.fixAll.copydesk"])))))
      (when-let ((action (seq-find (lambda (each) (equal (lsp:code-action-kind? each) "source.fixAll.copydesk"))
                                   actions)))
        (lsp-execute-code-action action)))))

(defun copydesk--before-save ()
  "Make all safe fixes if a server works on this buffer."
  (when (or (and (fboundp 'eglot-managed-p) (eglot-managed-p)) (bound-and-true-p lsp-mode))
    (copydesk-fix-all)))

;;;###autoload
(define-minor-mode copydesk-fix-on-save-mode
  "Make all safe fixes whenever this draft is saved."
  :lighter nil
  (if copydesk-fix-on-save-mode
      (add-hook 'before-save-hook #'copydesk--before-save nil t)
    (remove-hook 'before-save-hook #'copydesk--before-save t)))

(provide 'copydesk)
;;; copydesk.el ends here
