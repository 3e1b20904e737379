// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/serverrescue.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/banners.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toasts.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

QString momentOf(const server::LocalBackup &backup)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(backup.madeAtMs), QLocale::ShortFormat);
}

} // namespace

void ServerRescue::setDamaged(const QString &accountId, const Error &error)
{
    m_damaged.insert(accountId, error);
    refresh();
}

void ServerRescue::setRestoring(const QString &accountId)
{
    m_damaged.remove(accountId);
    refresh();
}

void ServerRescue::setRestored(const QString &accountId, const QString &damagedFile)
{
    m_damaged.remove(accountId);
    m_tried.reset();
    m_restored = accountId;
    m_keptFile = damagedFile;
    refresh();
}

void ServerRescue::setFailed(const QString &accountId, const Error &error)
{
    m_tried = error;
    m_damaged.insert(accountId, error);
    refresh();
}

void ServerRescue::setServerOut(const Error &error)
{
    m_out = error;
    refresh();
}

void ServerRescue::show(ui::MainWindow *window, const QString &accountId, bool isEmbedded)
{
    m_window = window;
    m_account = accountId;
    m_isEmbedded = isEmbedded;
    refresh();
}

void ServerRescue::refresh()
{
    if (!m_window || !m_isEmbedded)
        return;
    if (m_damaged.contains(m_account)) {
        showDamaged();
    } else if (m_out) {
        const ui::ErrorWords words = ui::wordsFor(*m_out);
        m_window->banners()->setBanner(u"server"_s, {words.happened, words.safe + u' ' + words.todo, u"triangle-alert"_s, ui::Tone::Danger, {}});
    } else {
        m_window->banners()->removeBanner(u"server"_s);
    }
    if (m_restored == m_account) {
        m_restored.clear();
        m_window->toasts()->show(tr("The backup is in place. The damaged file is kept: %1").arg(QDir::toNativeSeparators(m_keptFile)), {}, ui::Tone::Success);
    }
}

void ServerRescue::showDamaged()
{
    const QList<server::LocalBackup> backups = m_backups(m_account);
    ui::BannerLook look;
    look.text = tr("The data of this workspace is damaged on this computer.");
    look.icon = u"triangle-alert"_s;
    QStringList detail;
    if (m_tried)
        detail.append(tr("The last backup could not be brought back either."));
    detail.append(tr("What you see is a copy that is whole, and you can go on writing in it. Nothing is sent or published until the data is back."));
    if (backups.isEmpty()) {
        detail.append(tr("There is no backup yet. Bring the program's folder back from a backup of this computer."));
    } else {
        const server::LocalBackup newest = backups.first();
        look.actions = {{u"restore"_s, tr("Restore the backup of %1").arg(momentOf(newest)), [this, newest] { ask(newest); }, true, {}}};
    }
    look.detail = detail.join(u' ');
    m_window->banners()->setBanner(u"server"_s, look);
}

void ServerRescue::ask(const server::LocalBackup &backup)
{
    const QString moment = momentOf(backup);
    ui::Decision decision;
    decision.title = tr("Restore the backup of %1?").arg(moment);
    decision.text = tr("What you changed here since then is sent to it again, and what came in is fetched again. Publishing is paused afterwards, so that nothing goes out twice: "
                       "look at what is out already, then resume it. The damaged file is kept.");
    decision.doIt = tr("Restore");
    decision.keep = tr("Not now");
    decision.dangerous = false;
    ui::askDecision(m_window, decision, [this, backup, moment, account = m_account](bool restore) {
        if (restore)
            Q_EMIT restoreChosen({account, backup, tr("The data was restored from the backup of %1. Look at what is out already before you resume.").arg(moment)});
    });
}

} // namespace campanile

#include "moc_serverrescue.cpp"
