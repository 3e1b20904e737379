// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/startpage.h"

#include "ui/errortext/errortext.h"
#include "ui/shell/firstrunpage.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
constexpr int kProgressWidth = 360;
} // namespace

StartPage::StartPage(QWidget *parent) : QStackedWidget(parent)
{
    setWindowTitle(tr("Campanile"));

    m_choices = new QWidget(this);
    auto *column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::FirstRunPage(m_choices);
    m_error = new QLabel(m_choices);
    m_error->setWordWrap(true);
    m_error->setAlignment(Qt::AlignCenter);
    m_error->setContentsMargins(ui::space::X6, 0, ui::space::X6, ui::space::X4);
    m_error->hide();
    column->addWidget(page, 1);
    column->addWidget(m_error);
    addWidget(m_choices);
    m_firstRun = page;
    connect(page, &ui::FirstRunPage::demoChosen, this, [this] {
        m_isJoining = false;
        Q_EMIT demoChosen();
    });
    connect(page, &ui::FirstRunPage::aloneChosen, this, [this] {
        m_isJoining = false;
        Q_EMIT aloneChosen();
    });
    connect(page, &ui::FirstRunPage::joinChosen, this, [this](const QUrl &server) {
        m_isJoining = true;
        Q_EMIT joinChosen(server);
    });

    auto *progress = new QWidget(this);
    auto *middle = new QVBoxLayout(progress);
    middle->setAlignment(Qt::AlignCenter);
    middle->setSpacing(ui::space::X3);
    m_progressText = new QLabel(progress);
    m_progressText->setFont(ui::fontOf(ui::TypeRole::Title));
    m_progressText->setAlignment(Qt::AlignCenter);
    m_bar = new QProgressBar(progress);
    m_bar->setFixedWidth(kProgressWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_pageTools = makePageTools(progress);
    m_cancel = new QPushButton(tr("Cancel"), progress);
    middle->addWidget(m_progressText, 0, Qt::AlignHCenter);
    middle->addWidget(m_bar, 0, Qt::AlignHCenter);
    middle->addWidget(m_pageTools, 0, Qt::AlignHCenter);
    middle->addWidget(m_cancel, 0, Qt::AlignHCenter);
    addWidget(progress);
    connect(m_cancel, &QPushButton::clicked, this, &StartPage::cancelled);
}

void StartPage::showChoices()
{
    m_error->hide();
    m_firstRun->setJoinError({});
    setCurrentWidget(m_choices);
}

void StartPage::showError(const Error &error)
{
    setCurrentWidget(m_choices);
    // Beside what was chosen, where the eyes are.
    m_firstRun->setJoinError(m_isJoining ? error : Error());
    m_error->setText(ui::wordsFor(error).toText());
    m_error->setVisible(!m_isJoining && !error.isNull());
}

QWidget *StartPage::makePageTools(QWidget *parent)
{
    auto *tools = new QWidget(parent);
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X2);
    auto *open = new QPushButton(tr("Open the page again"), tools);
    auto *copy = new QPushButton(tr("Copy its address"), tools);
    for (QPushButton *button : {open, copy}) {
        button->setProperty("kind", u"link"_s);
        line->addWidget(button);
    }
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_page); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    return tools;
}

void StartPage::showSignIn(const QUrl &page, bool opened)
{
    showProgress(opened ? tr("Sign in on the page that your browser shows")
                        : tr("No browser could be started. Open the sign-in page in one on this computer"),
                 0, 0);
    m_page = page;
    m_pageTools->show();
}

void StartPage::showProgress(const QString &text, int done, int total)
{
    m_pageTools->hide();
    m_progressText->setText(text);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    setCurrentIndex(1);
}

void StartPage::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace campanile

#include "moc_startpage.cpp"
