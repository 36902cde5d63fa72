#!/bin/sh
# A client's whole way with curl alone: decide, ask for a viewing, find the way, bring back feedback, write. It moves the
# clock of the demo, which is started first: cargo run -p tesoro-portal-http -- demo
# Usage: viewing.sh KEY [COMPANY [CLIENTS-URL [OFFICE-URL]]]
set -eu
key=${1:?the key of an agent, which the demo prints} company=${2:-keizer}
clients=${3:-http://127.0.0.1:8080} office=${4:-http://127.0.0.1:8081}
email=emma.degroot@post.example password=Zeilboot-in-de-Mist-81 contact=c-emma
json='Content-Type: application/json' agent="Authorization: Bearer $key" api="$clients/api/v1" crm="$office/api/v1/crm"
files=$(mktemp -d) nl=$(printf '\n.'); nl=${nl%.}
trap 'rm -rf "$files"' EXIT

step() { printf '\n== %s\n' "$1"; }
fail() { printf 'FAILED: %s\n%s\n' "$1" "$reply" >&2; exit 1; }
# ask STATUS curl-arguments…: the answer in $reply, or an end if the status is another.
ask() {
    want=$1; shift
    reply=$(curl -sS -w '\n%{http_code}' "$@")
    got=${reply##*"$nl"}
    [ "$got" = "$want" ] || fail "expected $want, got $got"
}
client() { want=$1; shift; ask "$want" -H "$me" "$@"; }
send() { client "$1" -X "$2" -H "$json" -d "$4" "$api/$3"; }
desk() { ask "$1" -H "$agent" -H "$json" -d "$3" "$crm/$2"; }
look() { ask 200 -H "$agent" "$crm/$1"; }
upload() { client "$1" -H "Idempotency-Key: $2" -H 'Content-Type: application/octet-stream' --data-binary "@$4" "$api/$3"; }
field() { printf '%s' "$reply" | tr ',{}' '\n\n\n' | sed -n 's/^"'"$1"'":"\{0,1\}\([^"]*\)"\{0,1\}$/\1/p' | head -n 1; }
has() { case $reply in *"$1"*) ;; *) fail "expected $1" ;; esac; }
hasnt() { case $reply in *"$1"*) fail "did not expect $1" ;; *) ;; esac; }
# clock TIME: moves the demo's clock there, and signs in again: sessions do not last for days.
clock() {
    ask 200 -H "$json" -d "{\"now\":\"$1\"}" "$clients/dev/clock"
    ask 201 -H "$json" -d "{\"email\":\"$email\",\"password\":\"$password\"}" "$api/portal/$company/sessions"
    me="Authorization: Bearer $(field token)"
}
day() { printf '{"date":"%s"}' "$(date -u -d "$today + $1 days" +%F)"; }

ask 200 "$clients/dev/clock"; today=$(field now); clock "$(date -u -d "$today + 1 minute" +%FT%TZ)"
step 'Home, and a yes'
client 200 "$api/home"; has '"overview"'
deals=$(printf '%s' "$reply" | tr ',{}' '\n\n\n' | sed -n 's/^"deal":"\(.*\)"$/\1/p')
deal=$(printf '%s\n' "$deals" | sed -n 1p) other=$(printf '%s\n' "$deals" | sed -n 2p)
send 200 PUT "properties/$deal/interest" '{"interested":true}'; has '"status":"interested"'
step 'Four days are too many; a past one and a double are told together; three are right'
send 422 POST "properties/$deal/viewings" "{\"dates\":[$(day 4),$(day 5),$(day 6),$(day 7)]}"; has '"code":"too-many-dates"'
send 422 POST "properties/$deal/viewings" "{\"dates\":[$(day -2),$(day 5),$(day 5)]}"; has date-past; has date-duplicate
send 201 POST "properties/$deal/viewings" "{\"dates\":[$(day 4),$(day 5),$(day 6)],\"remark\":\"Is there a lift?\"}"
viewing=$(field id); has '"status":"pending"'; hasnt '"start"'
step 'The agent fixes a time; the way opens 48 hours before'
desk 200 "viewings/$viewing/confirm" "{\"start\":\"$(date -u -d "$today + 5 days" +%F)T11:00\",\"duration_minutes\":45}"
start=$(field start); has '"status":"confirmed"'
client 200 "$api/viewings/$viewing/navigation"; has '"state":"opens-at"'; opens_at=$(field opens_at); hasnt '"url"'
send 403 POST "viewings/$viewing/start" '{}'; has not-unlocked
client 200 "$api/viewings/$viewing/calendar.ics"; has METHOD:PUBLISH; has SEQUENCE:1
clock "$(date -u -d "$opens_at 1 second ago" +%FT%TZ)"
client 200 "$api/viewings/$viewing/navigation"; has '"state":"opens-at"'; hasnt '"latitude"'
clock "$opens_at"
client 200 "$api/viewings/$viewing/navigation"; has '"state":"open"'; has '"url"'; has '"latitude"'; has '"address"'
step 'The day: start, a photo that loses its place, notes, a voice note in parts, five stars'
clock "$start"
send 200 POST "viewings/$viewing/start" '{}'; has '"status":"completed"'
client 200 "$api/properties/$deal"; shot=$(printf '%s' "$reply" | sed -n 's/.*"photos":\[{"id":"\([^"]*\)".*/\1/p')
curl -sS -H "$me" -o "$files/home.jpg" "$api/files/$shot"
{ # A JPEG whose EXIF says 52 degrees north (GPSLatitude), with a map datum that is easy to find again.
    head -c 2 "$files/home.jpg"
    printf '\377\341\000\140Exif\000\000II\052\000\010\000\000\000\001\000\045\210\004\000\001\000\000\000\032\000\000\000\000\000\000\000'
    printf '\003\000\001\000\002\000\002\000\000\000N\000\000\000\002\000\005\000\001\000\000\000\104\000\000\000'
    printf '\022\000\002\000\014\000\000\000\114\000\000\000\000\000\000\000\064\000\000\000\001\000\000\000WGS-84-HERE\000'
    tail -c +3 "$files/home.jpg"
} > "$files/gps.jpg"
grep -aq WGS-84-HERE "$files/gps.jpg" || fail 'the photo has no place to lose'
upload 201 photo-1 "viewings/$viewing/photos" "$files/gps.jpg"; photo=$(field id)
upload 201 photo-1 "viewings/$viewing/photos" "$files/gps.jpg"; [ "$(field id)" = "$photo" ] || fail 'a double'
curl -sS -H "$me" -o "$files/kept.jpg" "$api/photos/$photo"
[ "$(head -c 2 "$files/kept.jpg" | od -An -tx1 | tr -d ' ')" = ffd8 ] || fail 'what is kept is no JPEG'
if grep -aqE 'Exif|WGS-84|GPS' "$files/kept.jpg"; then fail 'the place is still in what is kept'; fi
send 422 POST "viewings/$viewing/notes" '{"text":"ab"}'; has note-too-short
send 201 POST "viewings/$viewing/notes" '{"text":"abc"}'
{ # A second of silence, as WAV: 8000 samples a second of 16 bits.
    printf 'RIFF\244\076\000\000WAVEfmt \020\000\000\000\001\000\001\000\100\037\000\000\200\076\000\000\002\000\020\000data\200\076\000\000'
    head -c 16000 /dev/zero
} > "$files/voice.wav"
upload 201 voice-1 "viewings/$viewing/voice-notes" "$files/voice.wav"; voice=$(field id)
client 206 -H 'Range: bytes=0-99' -D "$files/head" -o "$files/part" "$api/voice-notes/$voice"
reply=$(cat "$files/head"); has 'bytes 0-99/16044'; [ "$(wc -c < "$files/part")" -eq 100 ] || fail 'no part of 100 bytes'
send 200 PUT "properties/$deal/rating" '{"stars":5}'; has '"rating":5'; has '"status":"visited"'
step 'All of it is in the history; what took place is not called off'
look "contacts/$contact/activity"
for kind in property-interested viewing-requested viewing-confirmed viewing-started photo-added note-written \
    voice-note-added property-rated property-visited; do has "\"kind\":\"$kind\""; done
send 409 POST "viewings/$viewing/cancel" '{}'; has viewing-transition
step 'A no needs its reasons'
send 422 PUT "properties/$other/interest" '{"interested":false}'; has reasons-missing
send 200 PUT "properties/$other/interest" '{"interested":false,"reasons":["price","outdoor-space"]}'; has '"status":"rejected"'
step 'A message, the reply, and what is unread'; send 200 POST messages/read '{}'; desk 200 "contacts/$contact/messages/read" '{}'
send 201 POST messages "{\"text\":\"May we come again?\",\"deal\":\"$deal\"}"
look "contacts/$contact/messages"; has 'May we come again?'; has '"unread":1'
desk 201 "contacts/$contact/messages" '{"text":"Gladly, on Friday."}'
client 200 "$api/messages"; has 'Gladly, on Friday.'; has '"unread":1'
send 200 POST messages/read '{}'; client 200 "$api/messages"; has '"unread":0'; look "contacts/$contact/messages"; has '"unread":0'
printf '\nDone.\n'
