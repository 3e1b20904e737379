// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/move/movewords.h"

#include "ui/kit/bidi.h"
#include "views/networkchoices.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::views {

namespace {

QString moveText(const char *text, qint64 n = -1)
{
    // The counted forms take an int; nobody has two thousand million posts.
    return QCoreApplication::translate("MoveWords", text, nullptr, int(std::min<qint64>(n, 2'000'000'000)));
}

} // namespace

QString moveSizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QStringList movePlanLines(const domain::MovePlan &plan)
{
    const qint64 files = plan.files.size() - plan.filesLost();
    QStringList lines{moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%Ln post(s), with drafts, plans and history"), plan.posts),
                      moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%Ln conversation(s) of the inbox"), plan.conversations)};
    if (files > 0)
        lines.append(moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%Ln file(s), %1"), files).arg(moveSizeText(plan.fileBytes())));
    lines.append(moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%Ln connected account(s)"), plan.accounts.size()));
    if (plan.filesLost() > 0)
        lines.append(moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%Ln file(s) are missing on this computer already and cannot go along"), plan.filesLost()));
    return lines;
}

QStringList moveStayingLines(const domain::MovePlan &plan, bool withSecrets)
{
    QStringList lines;
    for (const domain::MoveAccount &account : plan.accounts) {
        if (account.mayTravel && withSecrets)
            continue;
        const QString name = ui::isolated(u"%1 (%2)"_s.arg(account.name, networkLabel(account.platform)));
        lines.append(account.scheduled > 0 ? moveText(QT_TRANSLATE_N_NOOP("MoveWords", "%1: %Ln scheduled post(s) wait until it is connected again"), account.scheduled).arg(name) : name);
    }
    return lines;
}

QString moveStageText(const services::MoveProgress &progress)
{
    using Stage = services::MoveProgress::Stage;
    switch (progress.stage) {
    case Stage::Asking:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Asking the server"));
    case Stage::Files:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Uploading files: %1 of %2")).arg(moveSizeText(progress.done), moveSizeText(progress.total));
    case Stage::Waiting:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Waiting for what is being published or saved just now"));
    case Stage::Copying:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Laying a copy aside on this computer"));
    case Stage::Records:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Sending posts, conversations and all else: %1 of %2")).arg(QLocale().toString(progress.done), QLocale().toString(progress.total));
    case Stage::Secrets:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "Handing over sign-ins"));
    case Stage::Finishing:
        return moveText(QT_TRANSLATE_NOOP("MoveWords", "The server checks what came and opens the workspace"));
    }
    return {};
}

} // namespace campanile::views
