"""Reading a sheet that somebody brings: opened in a process of its own, its headings found, each row understood."""
