call copydesk#Define('text')
