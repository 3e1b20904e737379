// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

/** What is said about people and their roles. Pure. */
namespace campanile::views {

/** Wire values of WorkspaceRole, the highest first. */
[[nodiscard]] const QStringList &memberRoles();
[[nodiscard]] QString roleName(const QString &role);
/** What a person with the role may do, as one sentence. */
[[nodiscard]] QString roleMeaning(const QString &role);
/** Whether somebody with the role @p own may give or take @p role. */
[[nodiscard]] bool mayGiveRole(const QString &own, const QString &role);

/** A message to the invited person for the mail program. */
[[nodiscard]] QUrl inviteMail(const QString &email, const QString &workspace, const QUrl &link);

} // namespace campanile::views
