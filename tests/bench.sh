#!/usr/bin/env bash
# Times the house against its demands: bash tests/bench.sh scoring. Fails where a result is wrong or a demand is not met.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/SurveyPlatform.Benchmarks --configuration Release --nologo --verbosity quiet -maxcpucount:1
exec dotnet tests/SurveyPlatform.Benchmarks/bin/Release/net10.0/SurveyPlatform.Benchmarks.dll "$@"
