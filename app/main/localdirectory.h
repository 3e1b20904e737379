// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/directory.h"

#include <QMutex>

namespace campanile {

/**
 * The directory of a computer that serves itself: one person, who owns every workspace on it. Thread-safe.
 */
class LocalDirectory final : public server::Directory
{
public:
    explicit LocalDirectory(QString userId) : m_userId(std::move(userId)) {}

    void add(const QString &accountId, const QString &name);
    void remove(const QString &accountId);

    [[nodiscard]] QList<server::Membership> memberships(const QString &userId) const override;
    [[nodiscard]] std::optional<server::Membership> membership(const QString &userId, const QString &accountId) const override;

private:
    const QString m_userId;
    mutable QMutex m_mutex;
    QList<server::Membership> m_workspaces;
};

} // namespace campanile
