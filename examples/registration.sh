#!/bin/sh
# Signing up, and forgetting a password, with curl alone. Start the demo first:
#   cargo run -p tesoro-portal-http -- demo
# Usage: registration.sh KEY [COMPANY [CLIENTS-URL [OFFICE-URL]]]
set -eu
key=${1:?the key of an agent, which the demo prints} company=${2:-keizer}
clients=${3:-http://127.0.0.1:8080} office=${4:-http://127.0.0.1:8081}
json='Content-Type: application/json' agent="Authorization: Bearer $key"
portal="$clients/api/v1/portal/$company" crm="$office/api/v1/crm"

step() { printf '\n== %s\n' "$1"; }
fail() { printf 'FAILED: %s\n%s\n' "$1" "$reply" >&2; exit 1; }
# ask STATUS curl-arguments…: the answer in $reply, or an end if the status is another.
ask() {
    want=$1; shift
    reply=$(curl -sS -w '\n%{http_code}' "$@")
    got=${reply##*
}
    [ "$got" = "$want" ] || fail "expected $want, got $got"
}
post() { want=$1 url=$2 body=$3; ask "$want" -H "$json" -d "$body" "$url"; }
field() { printf '%s' "$reply" | tr ',{}' '\n\n\n' | sed -n 's/^"'"$1"'":"\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' | head -n 1; }
has() { case $reply in *"$1"*) ;; *) fail "expected $1" ;; esac; }
hasnt() { case $reply in *"$1"*) fail "did not expect $1" ;; *) ;; esac; }
# mail ADDRESS OLD: the newest mail to the address that is not OLD, as one line, in $mail.
mail() {
    tries=0 mail=$2
    while [ "$mail" = "$2" ]; do
        ask 200 "$clients/dev/mail.json"
        mail=$(printf '%s' "$reply" | sed 's/},{/}\n{/g' | grep -F "\"to\":\"$1\"" | head -n 1) || mail=$2
        tries=$((tries + 1)); [ $tries -lt 80 ] || fail "no mail to $1"
    done
}
code() { printf '%s' "$mail" | sed 's/\\n/\n/g' | sed -n 's/^    \([0-9]\{6\}\)$/\1/p' | head -n 1; }
later() { post 200 "$clients/dev/clock" "{\"advance_seconds\":$1}"; }
# sign_up ADDRESS: the flow in $flow and $handle.
sign_up() {
    later 61
    post 202 "$portal/registrations" \
        "{\"first_name\":\"Rosa\",\"last_name\":\"Winter\",\"email\":\"$1\",\"password\":\"Lantern-On-Water-7\"}"
    flow=$(field registration) handle=$(field handle)
}
verify() { post "$1" "$portal/registrations/$flow/verify" "{\"handle\":\"$handle\",\"code\":\"$2\"}"; }

step 'Somebody unknown signs up'
sign_up rosa.winter@post.example; mail rosa.winter@post.example ''
first=$flow first_handle=$handle
verify 422 000000; has code-refused
verify 201 "$(code)"; token=$(field token)
verify 422 "$(code)"; has code-refused
ask 200 -H "Authorization: Bearer $token" "$clients/api/v1/me"; has rosa.winter
ask 200 -H "$agent" "$crm/contacts?query=rosa.winter"; has '"do_not_contact":true'; lead=$(field id)
ask 204 -X POST -H "$agent" "$crm/contacts/$lead/reviewed"
step 'The same address again: the same answer, and a mail without a code'
old=$mail; sign_up rosa.winter@post.example; mail rosa.winter@post.example "$old"
[ -z "$(code)" ] || fail 'a code was mailed'
step 'A contact of the office signs up: linked, no second contact'
sign_up lukas.brandt@post.example; mail lukas.brandt@post.example ''
handle=$first_handle verify 422 "$(code)"; has code-refused
verify 201 "$(code)"
ask 200 -H "$agent" "$crm/contacts?query=lukas.brandt"; has '"id":"c-lukas"'; hasnt lead-
step 'An older handle is no use'
sign_up thea.berg@post.example; mail thea.berg@post.example ''; older=$flow older_handle=$handle old=$mail
sign_up thea.berg@post.example; mail thea.berg@post.example "$old"; newer=$flow newer_handle=$handle
flow=$older handle=$older_handle; verify 422 "$(code)"; has code-refused
step 'Nor is the right code after five wrong ones, or after ten minutes'
flow=$newer handle=$newer_handle
for wrong in 1 2 3 4 5; do verify 422 "00000$wrong"; done
verify 422 "$(code)"; has code-refused
sign_up ida.holm@post.example; mail ida.holm@post.example ''; later 600; verify 422 "$(code)"; has code-refused
step 'Two contacts have the address: an agent decides'
sign_up noor.elamrani@post.example; mail noor.elamrani@post.example ''; verify 201 "$(code)"; waiting=$(field account)
ask 200 -H "$agent" "$crm/pending-links"; has "$waiting"
ask 200 -X POST -H "$agent" -H "$json" -d '{"contact":"c-noor"}' "$crm/pending-links/$waiting"; has c-noor
step 'A forgotten password: the reset ends every other session'
later 61; post 202 "$portal/password-resets" '{"email":"Rosa.Winter@post.example"}'
reset=$(field reset) handle=$(field handle); old=$mail; mail rosa.winter@post.example ''; digits=$(code)
[ -n "$digits" ] || { mail rosa.winter@post.example "$mail"; digits=$(code); }
post 201 "$portal/password-resets/$reset" \
    "{\"handle\":\"$handle\",\"code\":\"$digits\",\"new_password\":\"Meadow-After-Rain-3\"}"
ask 401 -H "Authorization: Bearer $token" "$clients/api/v1/me"
later 61; post 202 "$portal/password-resets" '{"email":"nobody@post.example"}'
printf '\nDone.\n'
