#!/bin/sh
# From an office's invitation to a signed-in client, with curl alone. Start the demo first:
#   cargo run -p tesoro-portal-http -- demo
# Usage: invitation.sh KEY [CONTACT [COMPANY [CLIENTS-URL [OFFICE-URL]]]]
set -eu
key=${1:?the key of an agent, which the demo prints} contact=${2:-c-hanna} company=${3:-keizer}
clients=${4:-http://127.0.0.1:8080} office=${5:-http://127.0.0.1:8081}
json='Content-Type: application/json'
agent="Authorization: Bearer $key"

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
# field NAME: the first text of that name in $reply.
field() { printf '%s' "$reply" | tr ',{}' '\n\n\n' | sed -n 's/^"'"$1"'":"\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' | head -n 1; }
has() { case $reply in *"$1"*) ;; *) fail "expected $1" ;; esac; }

step 'The agent looks at the contact'
ask 200 -H "$agent" "$office/api/v1/crm/contacts/$contact"
email=$(field email)
step "The agent gives $email access"
ask 201 -X POST -H "$agent" "$office/api/v1/crm/contacts/$contact/portal-user"
account=$(field id)
step 'A second time is refused'
ask 409 -X POST -H "$agent" "$office/api/v1/crm/contacts/$contact/portal-user"; has portal-user-exists

step 'The client reads the mail'
tries=0 password=
while [ -z "$password" ]; do
    ask 200 "$clients/dev/mail.json"
    # The password stands on a line of its own, four spaces in.
    password=$(printf '%s' "$reply" | sed 's/},{/}\n{/g' | grep -F "\"to\":\"$email\"" | head -n 1 |
        sed 's/\\n/\n/g' | sed -n 's/^    \([^ ]\{8\}\)$/\1/p' | head -n 1 | sed 's/\\"/"/g; s/\\\\/\\/g')
    tries=$((tries + 1)); [ $tries -lt 50 ] || fail 'no mail came'
done

step 'The client signs in, in capitals'
loud=$(printf '%s' "$email" | tr '[:lower:]' '[:upper:]')
quoted=$(printf '%s' "$password" | sed 's/\\/\\\\/g; s/"/\\"/g')
ask 201 -H "$json" -d "{\"email\":\"$loud\",\"password\":\"$quoted\"}" "$clients/api/v1/portal/$company/sessions"
has change-password; client="Authorization: Bearer $(field token)"
step 'Everything but the password change is refused'
ask 403 -H "$client" "$clients/api/v1/me"; has must-change-password
step 'A weak password is refused, with every rule it breaks'
ask 422 -X PUT -H "$client" -H "$json" -d '{"new_password":"abc"}' "$clients/api/v1/me/password"
has password-too-short; has password-needs-uppercase; has password-needs-digit; has password-needs-special
step 'A good one is taken'
ask 200 -X PUT -H "$client" -H "$json" -d '{"new_password":"Quiet-Harbour-64!"}' "$clients/api/v1/me/password"
old=$client; client="Authorization: Bearer $(field token)"
ask 401 -H "$old" "$clients/api/v1/me"
ask 200 -H "$client" "$clients/api/v1/me"; has "$email"

step 'There is nothing to resend any more'
ask 409 -X POST -H "$agent" "$office/api/v1/crm/portal-users/$account/resend"; has invitation-completed
step 'The office closes the access; the open session ends at once'
version=$(curl -sS -D - -o /dev/null -H "$agent" "$office/api/v1/crm/portal-users/$account" | tr -d '\r' |
    sed -n 's/^[Ee][Tt]ag: //p')
ask 200 -X PATCH -H "$agent" -H "$json" -H "If-Match: $version" -d '{"disabled":true}' \
    "$office/api/v1/crm/portal-users/$account"
ask 401 -H "$client" "$clients/api/v1/me"
printf '\nDone.\n'
