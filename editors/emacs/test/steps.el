;;; steps.el --- What both tests share -*- lexical-binding: t -*-
(package-initialize)
(require 'cl-lib)
(require 'json)

(defvar steps-state (getenv "COPYDESK_TRIAL"))
(defvar steps-plan
  (let ((json-object-type 'alist) (json-array-type 'list) (coding-system-for-read 'utf-8))
    (json-read-file (expand-file-name "plan.json" steps-state))))

(add-to-list 'load-path (expand-file-name "emacs" (getenv "COPYDESK_EDITORS")))
(setq make-backup-files nil create-lockfiles nil require-final-newline nil)

(defun steps-wait (holds &optional seconds)
  "Wait until the function HOLDS gives something, at most SECONDS."
  (let ((end (+ (float-time) (or seconds 8))) value)
    (while (and (not (setq value (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.02)
      (sit-for 0))
    value))

(defun steps-of (step key)
  "What the plan has under KEY for a STEP."
  (alist-get key (alist-get (intern step) steps-plan)))

(defun steps-note (step found)
  "Wait for what STEP has to give, then write down the text and what the function FOUND gives."
  (steps-wait (lambda ()
                (and (= (length (funcall found)) (steps-of step 'count))
                     (equal (buffer-string) (steps-of step 'text)))))
  (let ((row (json-encode (list (cons 'step step)
                                (cons 'text (buffer-string))
                                (cons 'found (vconcat (mapcar #'vconcat (funcall found))))))))
    (let ((coding-system-for-write 'utf-8))
      (write-region (concat row "\n") nil (expand-file-name "steps.jsonl" steps-state) t 'quiet))))

(defun steps-go (line word)
  "Put point into a WORD of a LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (search-forward word)
  (backward-char))

(defun steps-choose (prefix)
  "Answer the next question with the first choice that starts with PREFIX."
  (setq last-nonmenu-event ?x)
  (let ((pick (lambda (choices)
                (cl-find-if (lambda (each) (string-prefix-p prefix each)) choices))))
    (fset 'completing-read
          (lambda (_prompt choices &rest _)
            (or (funcall pick (mapcar (lambda (each) (if (consp each) (car each) each)) (all-completions "" choices)))
                (error "No choice starts with %s" prefix))))))
