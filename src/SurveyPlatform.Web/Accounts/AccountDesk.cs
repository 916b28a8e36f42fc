using Microsoft.AspNetCore.Identity;
using SurveyPlatform.Storage.Accounts;

namespace SurveyPlatform.Web.Accounts;

/// <summary>Opens accounts for people and checks who they are, with a pause after repeated wrong passwords.</summary>
internal sealed class AccountDesk(AccountStore accounts, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const int LeastPasswordLength = 12;

    private const int FailuresBeforePause = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Hashed when the name is unknown, so that an unknown name takes as long as a wrong password.</summary>
    private static readonly Account Nobody = new()
    {
        Id = Guid.Empty,
        Name = string.Empty,
        PasswordHash = new PasswordHasher<Account>().HashPassword(null!, Guid.NewGuid().ToString()),
        Role = AccountRole.Viewer,
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    public Task<bool> AnyAsync(CancellationToken ct) => accounts.AnyAsync(ct);

    public Task<Account?> FindAsync(Guid id, CancellationToken ct) => accounts.FindAsync(id, ct);

    /// <returns>False where the name is taken.</returns>
    /// <exception cref="ArgumentException">The password is too short.</exception>
    public Task<bool> AddAsync(string name, string password, AccountRole role, CancellationToken ct)
    {
        if (password.Length < LeastPasswordLength)
        {
            throw new ArgumentException($"A password has {LeastPasswordLength} characters or more.", nameof(password));
        }

        var account = new Account
        {
            Id = Guid.NewGuid(),
            Name = name,
            PasswordHash = string.Empty,
            Role = role,
            CreatedAt = clock.GetUtcNow(),
        };
        return accounts.AddAsync(account with { PasswordHash = hasher.HashPassword(account, password) }, ct);
    }

    public async Task<SignInResult> SignInAsync(string name, string password, CancellationToken ct)
    {
        var account = await accounts.FindByNameAsync(name, ct);
        var now = clock.GetUtcNow();
        if (account?.LockedUntil > now)
        {
            return new SignInResult.Paused(account.LockedUntil.Value);
        }

        var verified = hasher.VerifyHashedPassword(account ?? Nobody, (account ?? Nobody).PasswordHash, password);
        if (account is null)
        {
            return new SignInResult.Refused();
        }

        if (verified == PasswordVerificationResult.Failed)
        {
            var isLastTry = (account.FailedSignIns + 1) % FailuresBeforePause == 0;
            await accounts.RecordFailureAsync(account.Id, isLastTry ? now + Pause : null, ct);
            return new SignInResult.Refused();
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await accounts.SetPasswordHashAsync(account.Id, hasher.HashPassword(account, password), ct);
        }

        await accounts.RecordSuccessAsync(account.Id, ct);
        return new SignInResult.SignedIn(account);
    }
}
