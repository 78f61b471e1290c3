drafts/gulf.md:2:46: error: missing space in “expandIraq” [missing-space-between-words]
drafts/gulf.md:2:62: warning: headline ends with a dangling “-” [trailing-link-dash]
drafts/gulf.md:5:1: info: paragraph is 2 words long [headline-too-short]
