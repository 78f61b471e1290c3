call copydesk#Define('html')
