// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/entrance.h"

#include "app/main/startpage.h"
#include "app/main/teamjoin.h"

#include <QDesktopServices>
#include <QTimeZone>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kEntranceSize(960, 640);
} // namespace

Entrance::Entrance(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) {}

Entrance::~Entrance() = default;

QWidget *Entrance::page() const
{
    return m_page.get();
}

void Entrance::show(const Error &error)
{
    if (!m_page) {
        m_page = std::make_unique<StartPage>();
        m_page->resize(kEntranceSize);
        connect(m_page.get(), &StartPage::demoChosen, this, &Entrance::startDemo);
        connect(m_page.get(), &StartPage::aloneChosen, this, &Entrance::startAlone);
        connect(m_page.get(), &StartPage::joinChosen, this, &Entrance::join);
        connect(m_page.get(), &StartPage::cancelled, this, [this] {
            m_parts.server().cancelDemo();
            if (m_join)
                m_join->cancel();
            m_page->showChoices();
        });
        connect(m_page.get(), &StartPage::closed, this, &Entrance::closed);
    }
    if (error.isNull())
        m_page->showChoices();
    else
        m_page->showError(error);
    m_page->show();
}

void Entrance::hide()
{
    if (m_page)
        m_page->hide();
}

void Entrance::retranslate()
{
    if (!m_page || m_page->isVisible())
        return;
    m_join.reset();
    m_page.reset();
}

void Entrance::startDemo()
{
    show();
    const QString text = tr("Making the demonstration workspace");
    m_page->showProgress(text, 0, 0);
    m_parts.server().createDemo(
        this, [this, text](int done, int total) { m_page->showProgress(text, done, total); },
        [this](const Result<QString> &made) {
            if (made)
                Q_EMIT workspaceReady({*made, tr("Demonstration"), WorkspaceEntry::Kind::Demo, {}, m_parts.profile.userId(), {}});
            else if (made.error().kind != ErrorKind::Cancelled)
                show(made.error());
        });
}

void Entrance::startAlone()
{
    const QString zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const QString name = tr("My workspace");
    m_parts.server().createWorkspace(name, zone, this, [this, name](const Result<QString> &made) {
        if (!made)
            return show(made.error());
        Q_EMIT workspaceReady({*made, name, WorkspaceEntry::Kind::Embedded, {}, m_parts.profile.userId(), {}});
    });
}

void Entrance::signInAgain(const QUrl &server)
{
    show();
    join(server);
}

void Entrance::join(const QUrl &server)
{
    if (!m_join) {
        m_join = std::make_unique<TeamJoin>(m_parts.makeVault(), m_parts.clock, m_parts.rng,
                                            [](const QUrl &url) { return QDesktopServices::openUrl(url); });
        connect(m_join.get(), &TeamJoin::pageOffered, m_page.get(), &StartPage::showSignIn);
        connect(m_join.get(), &TeamJoin::joined, this, &Entrance::joined);
        connect(m_join.get(), &TeamJoin::failed, this, [this](const Error &error) { show(error); });
    }
    m_page->showProgress(tr("Asking the server how to sign in"), 0, 0);
    m_join->start(server, m_parts.profile.workspaces());
}

void Entrance::joined(const QList<WorkspaceEntry> &workspaces)
{
    const QString current = m_parts.openAccount();
    WorkspaceEntry next = workspaces.first();
    for (const WorkspaceEntry &entry : workspaces) {
        if (const auto stored = m_parts.profile.put(entry); !stored)
            return show(stored.error());
        if (entry.accountId == current)
            next = entry;
    }
    Q_EMIT workspaceReady(next);
}

} // namespace campanile

#include "moc_entrance.cpp"
