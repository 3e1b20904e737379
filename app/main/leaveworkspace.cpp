// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/leaveworkspace.h"

#include "app/core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace campanile {

using namespace Qt::StringLiterals;

ui::Decision leaveDecision(const QString &workspace, const QString &server, int unsent)
{
    const auto words = [](const char *text, int n = -1) { return QCoreApplication::translate("LeaveWorkspace", text, nullptr, n); };
    ui::Decision decision;
    decision.title = words(QT_TRANSLATE_NOOP("LeaveWorkspace", "Leave %1?")).arg(workspace);
    decision.text = words(QT_TRANSLATE_NOOP("LeaveWorkspace", "The workspace goes from this computer. On %1 everything stays, and so does "
                                                              "your membership: you can join again with the address of the server."))
                        .arg(server);
    if (unsent > 0) {
        decision.text += u"\n\n"_s
                         + words(QT_TRANSLATE_N_NOOP("LeaveWorkspace", "%n change(s) have not reached the server and would be lost for good."), unsent);
        decision.doIt = words(QT_TRANSLATE_N_NOOP("LeaveWorkspace", "Leave and lose %n change(s)"), unsent);
    } else {
        decision.doIt = words(QT_TRANSLATE_NOOP("LeaveWorkspace", "Leave"));
    }
    decision.keep = words(QT_TRANSLATE_NOOP("LeaveWorkspace", "Stay"));
    decision.dangerous = true;
    return decision;
}

Result<Left> leaveWorkspace(Profile &profile, const WorkspaceEntry &entry)
{
    if (entry.isEmbedded())
        return makeError(ErrorKind::Invalid, u"team.isLocal"_s);
    if (const auto removed = profile.remove(entry.accountId); !removed)
        return removed.error();
    // What is left on the disk after a failure belongs to nothing and does no harm; joining again uses it.
    if (!QDir(QFileInfo(profile.cacheFile(entry.accountId)).absolutePath()).removeRecursively())
        qCWarning(lcCore) << "the cache of a left workspace cannot be removed";
    QFile::remove(QDir(profile.stateDir()).filePath(entry.accountId + u".json"_s));
    const auto &left = profile.workspaces();
    return Left{std::none_of(left.begin(), left.end(), [&](const WorkspaceEntry &other) { return other.serverUrl == entry.serverUrl; })};
}

} // namespace campanile
