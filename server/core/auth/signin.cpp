// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/signin.h"

#include "app/core/clock.h"
#include "server/core/auth/secrets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

QList<SignIn::Subject> SignIn::subjects(const QString &login, const QString &address) const
{
    // Hashed, so that the table does not become a list of what people mistyped.
    const QByteArray name = ControlStore::normalisedLogin(login).toUtf8();
    const QByteArray from = address.toUtf8();
    return {{secretHash("pair\n" + name + '\n' + from), m_rules.perLoginAndAddress},
            {secretHash("login\n" + name), m_rules.perLogin},
            {secretHash("address\n" + from), m_rules.perAddress}};
}

Result<qint64> SignIn::blockedForMs(const QList<Subject> &subjects) const
{
    qint64 longest = 0;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        for (const Subject &subject : subjects) {
            const auto rows = session.run("SELECT blocked_until FROM ctl_attempt WHERE subject=?", {subject.key});
            if (!rows)
                return rows.error();
            if (!rows->isEmpty())
                longest = std::max(longest, rows->first().first().toLongLong() - m_clock.nowMs());
        }
        return {};
    });
    if (!done)
        return done.error();
    return longest;
}

Result<void> SignIn::noteFailure(const QList<Subject> &subjects)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 now = m_clock.nowMs();
        for (const Subject &subject : subjects) {
            // Counting in the statement keeps parallel guesses from sharing one count.
            const auto rows = session.run("INSERT INTO ctl_attempt(subject, failures, first_at, blocked_until)"
                                          " VALUES (?,1,?,0) ON CONFLICT(subject) DO UPDATE SET"
                                          " failures=CASE WHEN ctl_attempt.first_at<? THEN 1"
                                          " ELSE ctl_attempt.failures+1 END,"
                                          " first_at=CASE WHEN ctl_attempt.first_at<? THEN excluded.first_at"
                                          " ELSE ctl_attempt.first_at END RETURNING failures",
                                          {subject.key, now, now - m_rules.windowMs, now - m_rules.windowMs});
            if (!rows)
                return rows.error();
            const qint64 beyond = rows->first().first().toLongLong() - subject.limit;
            if (beyond < 0)
                continue;
            const qint64 wait = std::min(m_rules.maxBlockMs, m_rules.firstBlockMs << std::min<qint64>(beyond, 16));
            const auto blocked = session.run("UPDATE ctl_attempt SET blocked_until=?, first_at=? WHERE subject=?",
                                             {now + wait, now, subject.key});
            if (!blocked)
                return blocked.error();
        }
        return {};
    });
}

Result<void> SignIn::forget(const Subject &subject)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("DELETE FROM ctl_attempt WHERE subject=?", {subject.key});
        return rows ? Result<void>() : Result<void>(rows.error());
    });
}

Result<UserAccount> SignIn::check(const QString &login, const QString &password, const QString &address)
{
    const QList<Subject> keys = subjects(login, address);
    const auto blocked = blockedForMs(keys);
    if (!blocked)
        return blocked.error();
    if (*blocked > 0) {
        Error error = makeError(ErrorKind::Limit, u"auth.locked"_s);
        error.retryAfterMs = *blocked;
        return error;
    }
    const auto user = m_store.userByLogin(login);
    if (!user)
        return user.error();
    const bool known = user->has_value();
    const bool right = m_passwords.verify(known ? (*user)->passwordHash : QString(), password);
    if (known && right && !(*user)->disabled) {
        if (const auto done = forget(keys.first()); !done)
            return done.error();
        return **user;
    }
    if (const auto noted = noteFailure(keys); !noted)
        return noted.error();
    return makeError(ErrorKind::Auth, u"auth.wrongPassword"_s);
}

} // namespace campanile::server
