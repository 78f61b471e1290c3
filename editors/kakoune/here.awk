# Reads findings in rdjson, one a line, and prints the commands that fix the narrowest one at a place or let it stand.
# In: deed (fix or stet), line and column, both as rdjson and Kakoune count: from one, columns in bytes; form, with %s.

function number(text, key, from,    rest) {
    rest = substr(text, from)
    if (!match(rest, "\"" key "\":[0-9]+")) return 0
    return substr(rest, RSTART + length(key) + 3, RLENGTH - length(key) - 3) + 0
}

# The places of a range that begins behind `from`, into `at`.
function range(text, from, at,    rest) {
    rest = substr(text, from)
    at["line"] = number(rest, "line", 1)
    at["column"] = number(rest, "column", 1)
    rest = substr(rest, index(rest, "\"end\":"))
    at["lastline"] = number(rest, "line", 1)
    at["end"] = number(rest, "column", 1)
}

# The string that begins at a quotation mark, without its escapes.
function string(text,    result, sign) {
    text = substr(text, 2)
    while ((sign = substr(text, 1, 1)) != "\"" && sign != "") {
        if (sign == "\\") {
            text = substr(text, 2)
            sign = substr(text, 1, 1)
            if (sign == "n") sign = "\n"
            else if (sign == "t") sign = "\t"
        }
        result = result sign
        text = substr(text, 2)
    }
    return result
}

function quoted(text) {
    gsub(/'/, "''", text)
    return "'" text "'"
}

{
    range($0, index($0, "\"location\":"), found)
    width = found["end"] - found["column"]
    if (found["line"] != line || found["lastline"] != line || column < found["column"] || column >= found["end"]) next
    if (best != "" && width >= narrowest) next
    best = $0
    narrowest = width
}

END {
    if (best == "") { print "fail 'nothing is found at the cursor'"; exit }
    if (deed == "stet") {
        rule = substr(best, index(best, "\"code\":{\"value\":") + 16)
        note = form
        sub(/%s/, string(rule), note)
        print "set-register '\"' " quoted(" " note)
        print "execute-keys -draft 'giglp'"
        exit
    }
    at = index(best, "\"suggestions\":")
    if (!at) { print "fail 'there is no fix for it'"; exit }
    range(best, at, edit)
    rest = substr(best, at)
    match(rest, /"text":"/)
    text = string(substr(rest, RSTART + 7))
    print "set-register '\"' " quoted(text)
    first = edit["line"] "." edit["column"]
    if (edit["line"] == edit["lastline"] && edit["column"] == edit["end"]) {
        print "evaluate-commands -draft %{ select " first "," first "; execute-keys P }"
    } else {
        last = edit["lastline"] "." (edit["end"] - 1)
        print "evaluate-commands -draft %{ select " first "," last "; execute-keys " (text == "" ? "<a-d>" : "R") " }"
    }
}
