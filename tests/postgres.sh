# A private PostgreSQL for the tests, to be sourced: start_postgres, stop_postgres.
#
#     . tests/postgres.sh
#     start_postgres && dotnet test
#
# It listens on a socket in a temporary folder and on no port, so nothing collides with it and nobody else reaches it.
# Durability is off, unless other settings are given: it lives no longer than the tests.
#
#     start_postgres -c fsync=on

# Finds the server, starts it and exports SURVEY_TEST_POSTGRES; it is stopped and removed when the shell exits.
# Fails where there is no PostgreSQL to start. It takes the shell's EXIT trap; a shell that has one calls stop_postgres there.
start_postgres() {
    local initdb
    postgres_settings=${*:--c fsync=off -c full_page_writes=off}
    initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1) || true
    initdb=${initdb:-$(command -v initdb || true)}
    if [ -z "$initdb" ]; then
        echo "There is no PostgreSQL here (Debian: apt-get install postgresql)." >&2
        return 1
    fi

    postgres_bin=$(dirname "$initdb")
    postgres_home=$(mktemp -d "${TMPDIR:-/tmp}/survey-postgres.XXXXXX") || return 1
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$postgres_home"
    fi

    trap stop_postgres EXIT
    if ! make_and_start_postgres >"$postgres_home.log" 2>&1; then
        cat "$postgres_home.log" >&2
        stop_postgres
        return 1
    fi

    export SURVEY_TEST_POSTGRES="Host=$postgres_home;Username=survey;Database=postgres"
}

# Stops the server and removes its folder; does nothing where none was started.
stop_postgres() {
    if [ -n "${postgres_home:-}" ]; then
        halt_postgres >/dev/null 2>&1
        rm -rf "$postgres_home" "$postgres_home.log"
        unset postgres_home SURVEY_TEST_POSTGRES
    fi
}

make_and_start_postgres() {
    as_postgres "$postgres_bin/initdb" --pgdata="$postgres_home/data" --username=survey --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 &&
        resume_postgres
}

# Ends the server as a power cut does, and leaves its folder.
halt_postgres() {
    as_postgres "$postgres_bin/pg_ctl" --pgdata="$postgres_home/data" --mode=immediate --wait stop
}

# Starts it, for the first time or again.
resume_postgres() {
    as_postgres "$postgres_bin/pg_ctl" --pgdata="$postgres_home/data" --log="$postgres_home/log" --wait start \
        --options="-k $postgres_home -c listen_addresses= $postgres_settings"
}

# PostgreSQL refuses to run as root. Its folder is where it may be: root's own it could not even enter.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd "$postgres_home" && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}
