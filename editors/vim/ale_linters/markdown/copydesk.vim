call copydesk#Define('markdown')
