// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <string_view>

namespace campanile::domain {

/** The capability of a server that takes workspaces from computers. */
inline constexpr std::string_view kMoveCapability = "https://campanile.example/ns/move";

/** A connected account of a workspace that is to be moved (docs/decisions/0008). */
struct MoveAccount {
    QString id;
    QString name;
    QString platform;       ///< wire value of SocialPlatform
    bool mayTravel = false; ///< its sign-in is bound to the network alone, not to a program or a computer
    int scheduled = 0;      ///< posts that wait for their time on it
};

struct MoveFile {
    QString id;             ///< blob id
    QString mimeType;
    qint64 size = 0;        ///< bytes
    bool isLost = false;    ///< named by a record, and not there
};

/** What a move takes along. */
struct MovePlan {
    QString name;
    qint64 records = 0;
    qint64 posts = 0;
    qint64 conversations = 0;
    QList<MoveFile> files;
    QList<MoveAccount> accounts;

    [[nodiscard]] qint64 fileBytes() const;
    [[nodiscard]] qint64 filesLost() const;
};

/** Some lines of one part of a move, in their order, and the id of the last; none at its end. */
struct MovePage {
    QList<QByteArray> lines;
    QString last;
};

/** The digest of all lines of a part, whatever pieces they come in: that of @p chain, the lines before, and @p line. Both sides count so. */
[[nodiscard]] QByteArray chained(const QByteArray &chain, const QByteArray &line);

} // namespace campanile::domain
