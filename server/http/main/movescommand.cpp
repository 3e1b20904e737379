// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movestore.h"
#include "server/http/main/command.h"
#include "server/http/main/verbs.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString instantText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

int listMoves(Command &command, OpenedData &data, const MoveStore &moves)
{
    const auto entries = moves.unfinished();
    if (!entries)
        return command.failed(entries.error());
    QStringList lines;
    QJsonArray list;
    for (const MoveEntry &entry : *entries) {
        const auto user = data.core->store().userById(entry.userId);
        const QString login = user && user->has_value() ? (*user)->login : entry.userId;
        const bool isOpen = entry.state == MoveEntry::State::Open;
        lines.append(u"%1  %2  by %3, begun %4, last piece %5%6"_s.arg(entry.workspaceId, entry.name, login, instantText(entry.begunAtMs), instantText(entry.touchedAtMs),
                                                                      isOpen ? QString() : u"  (given up)"_s));
        list.append(QJsonObject{{u"accountId"_s, entry.workspaceId}, {u"name"_s, entry.name}, {u"login"_s, login}, {u"begunAt"_s, instantText(entry.begunAtMs)},
                                {u"lastPieceAt"_s, instantText(entry.touchedAtMs)}, {u"state"_s, isOpen ? u"open"_s : u"givenUp"_s}});
    }
    if (lines.isEmpty())
        lines.append(u"No workspace is on its way here."_s);
    return command.done(lines.join(u'\n'), {{u"moves"_s, list}});
}

} // namespace

int movesCommand(Command &command)
{
    command.parser().addOption({u"remove"_s, u"Gives up the move of this workspace. A running server clears it away within a minute, otherwise the next start does; the workspace "
                                             "stays whole on the computer that it comes from."_s,
                                u"ID"_s});
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    return withData(command, [&](OpenedData &data) {
        MoveStore moves(data.core->db(), data.clock);
        if (!command.isSet(u"remove"_s))
            return listMoves(command, data, moves);
        const QString id = command.value(u"remove"_s);
        if (const auto given = moves.giveUp(id); !given)
            return command.failed(given.error());
        return command.done(id, {{u"accountId"_s, id}});
    });
}

} // namespace campanile::server
