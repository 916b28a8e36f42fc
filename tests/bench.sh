#!/usr/bin/env bash
# Times the house against its demands, and fails where a result is wrong or a demand is not met:
#
#     bash tests/bench.sh scoring                  a million responses, against R's results
#     bash tests/bench.sh collect                  the server under load, against what the framework does by itself
#     bash tests/bench.sh collect --minutes 10     whether its memory stays what it is
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/SurveyPlatform.Benchmarks --configuration Release --nologo --verbosity quiet -maxcpucount:1
if [ "${1:-}" = collect ]; then
    dotnet build src/SurveyPlatform.Web --configuration Release --nologo --verbosity quiet -maxcpucount:1
    . tests/postgres.sh
    # What is acknowledged has to be on the disk, here as in earnest.
    start_postgres -c fsync=on || echo "PostgreSQL is left out." >&2
    # The loader is to cost little: sockets complete where they are waited for, on one thread.
    export DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS=1 DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1
fi

dotnet tests/SurveyPlatform.Benchmarks/bin/Release/net10.0/SurveyPlatform.Benchmarks.dll "$@"
