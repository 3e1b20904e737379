// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"
#include "server/core/auth/controlstore.h"
#include "server/core/auth/passwords.h"

namespace campanile::server {

/** After how many failures within the window a subject waits, and how long at most. */
struct LockoutRules {
    int perLoginAndAddress = 5;
    int perAddress = 60;
    int perLogin = 30;
    qint64 windowMs = 15 * 60'000;
    qint64 firstBlockMs = 30'000;
    qint64 maxBlockMs = 15 * 60'000;
};

/**
 * Checks a login and a password. The answer and its time are the same for an unknown login, a wrong password and a
 * disabled user; the failure counters are keyed by what was typed, so they tell nothing either. The wait doubles
 * with each failure beyond the limit. Thread-safe; blocks on the database and on Argon2id.
 */
class SignIn
{
public:
    SignIn(ControlDb &db, const ControlStore &store, const Passwords &passwords, const Clock &clock,
           LockoutRules rules = {})
        : m_db(db), m_store(store), m_passwords(passwords), m_clock(clock), m_rules(rules)
    {
    }

    /** The user; ErrorKind::Auth "auth.wrongPassword", or ErrorKind::Limit "auth.locked" with retryAfterMs. */
    [[nodiscard]] Result<UserAccount> check(const QString &login, const QString &password, const QString &address);

private:
    struct Subject {
        QString key;
        int limit = 0;
    };
    [[nodiscard]] QList<Subject> subjects(const QString &login, const QString &address) const;
    [[nodiscard]] Result<qint64> blockedForMs(const QList<Subject> &subjects) const;
    [[nodiscard]] Result<void> noteFailure(const QList<Subject> &subjects);
    [[nodiscard]] Result<void> forget(const Subject &subject);

    ControlDb &m_db;
    const ControlStore &m_store;
    const Passwords &m_passwords;
    const Clock &m_clock;
    const LockoutRules m_rules;
};

} // namespace campanile::server
