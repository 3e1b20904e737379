// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/move/movedialog.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/kinds.h"
#include "ui/kit/plainscroll.h"
#include "ui/shell/firstrunpage.h"
#include "ui/theme/theme.h"
#include "views/move/movewords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::TypeRole;

namespace {

constexpr int kMoveWidth = 540;
constexpr int kMoveHeight = 430;
constexpr int kSteps = 1000;

QLabel *moveLabel(const QString &text, TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    label->setMinimumWidth(ui::space::X8);
    // Words of another script than the window's still stand at the window's leading edge.
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QVBoxLayout *moveColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    return column;
}

/** Buttons at the end of a page; the last one is the way on. */
QHBoxLayout *moveButtons(std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return row;
}

} // namespace

MoveDialog::MoveDialog(const QString &workspace, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = tr("Move %1 to a team server").arg(ui::isolated(workspace));
    setWindowTitle(title);
    setMinimumWidth(kMoveWidth);
    ui::resizeForText(this, {kMoveWidth, kMoveHeight});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    m_title = moveLabel(title, TypeRole::Title, false, this);
    column->addWidget(m_title);
    m_pages = new QStackedWidget(this);
    for (QWidget *page : {makeAddress(), makeBusy(), makePlan(), makeTrouble(), makeDone()})
        m_pages->addWidget(page);
    column->addWidget(m_pages, 1);
    showAddress();
}

QWidget *MoveDialog::makeAddress()
{
    auto *page = new QWidget;
    auto *column = moveColumn(page);
    column->addWidget(moveLabel(tr("The workspace then lives on your team's Campanile server: colleagues can work in it, and it publishes when this computer is off. You go on in this window, with "
                                   "the same posts, drafts and layout."),
                                TypeRole::Body, false, page));
    m_server = new QLineEdit(page);
    m_server->setPlaceholderText(u"team.example.org"_s);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_server->setLayoutDirection(Qt::LeftToRight);
    m_serverRow = new ui::FormRow(tr("Server address"), m_server, tr("You sign in there in your browser. Whoever runs the server has to allow you to create workspaces."), page);
    column->addWidget(m_serverRow);
    m_addressError = moveLabel({}, TypeRole::Body, false, page);
    ui::tintWords(m_addressError, ui::Tone::Danger);
    m_addressError->hide();
    column->addWidget(m_addressError);
    column->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), page);
    auto *next = ui::primaryButton(tr("Continue to sign in"), page);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(next, &QPushButton::clicked, this, &MoveDialog::choose);
    column->addLayout(moveButtons({cancel, next}));
    next->setDefault(true);
    return page;
}

QWidget *MoveDialog::makeBusy()
{
    auto *page = new QWidget;
    auto *column = moveColumn(page);
    column->addStretch(1);
    m_busyText = moveLabel({}, TypeRole::Strong, false, page);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_busyNote = moveLabel({}, TypeRole::Caption, true, page);
    column->addWidget(m_busyText);
    column->addWidget(m_bar);
    column->addWidget(m_busyNote);
    m_pageTools = new QWidget(page);
    auto *tools = new QHBoxLayout(m_pageTools);
    tools->setContentsMargins(0, 0, 0, 0);
    auto *open = new QPushButton(tr("Open the page again"), m_pageTools);
    auto *copy = new QPushButton(tr("Copy its address"), m_pageTools);
    for (QPushButton *button : {open, copy}) {
        button->setProperty("kind", u"link"_s);
        button->setAutoDefault(false);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_page); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    column->addWidget(m_pageTools);
    column->addStretch(2);
    m_cancel = new QPushButton(tr("Cancel"), page);
    connect(m_cancel, &QPushButton::clicked, this, &MoveDialog::reject);
    column->addLayout(moveButtons({m_cancel}));
    return page;
}

QWidget *MoveDialog::makePlan()
{
    auto *page = new QWidget;
    auto *outer = moveColumn(page);
    auto *content = new QWidget;
    auto *column = moveColumn(content);
    column->setContentsMargins(0, 0, ui::space::X2, 0);
    m_planText = moveLabel({}, TypeRole::Body, false, content);
    m_planLines = moveLabel({}, TypeRole::Body, false, content);
    column->addWidget(m_planText);
    column->addWidget(m_planLines);
    m_secrets = new QCheckBox(tr("Hand over the sign-ins of accounts that allow it"), content);
    m_secrets->setChecked(true);
    auto *why = moveLabel(tr("Mastodon and Bluesky accounts then go on publishing without anybody doing anything. The sign-ins travel over the encrypted connection and are sealed with the server's own "
                             "key. Other networks bind a sign-in to this program and have to be connected again."),
                          TypeRole::Caption, true, content);
    column->addWidget(m_secrets);
    column->addWidget(why);
    m_stayingTitle = moveLabel(tr("To be connected again on the server:"), TypeRole::Strong, false, content);
    m_staying = moveLabel({}, TypeRole::Body, false, content);
    auto *staying = new QVBoxLayout;
    staying->setSpacing(ui::space::X1);
    staying->addWidget(m_stayingTitle);
    staying->addWidget(m_staying);
    column->addLayout(staying);
    column->addWidget(moveLabel(tr("While the last part is sent, nothing is published from here. What comes due meanwhile goes out from the server right afterwards. A copy stays on this computer."),
                                TypeRole::Caption, true, content));
    column->addStretch(1);
    outer->addWidget(ui::plainScroll(content, tr("What goes along"), page), 1);
    connect(m_secrets, &QCheckBox::toggled, this, &MoveDialog::showStaying);
    auto *cancel = new QPushButton(tr("Cancel"), page);
    auto *start = ui::primaryButton(tr("Move the workspace"), page);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(start, &QPushButton::clicked, this, &MoveDialog::startRequested);
    outer->addLayout(moveButtons({cancel, start}));
    return page;
}

QWidget *MoveDialog::makeTrouble()
{
    auto *page = new QWidget;
    auto *column = moveColumn(page);
    m_troubleText = moveLabel({}, TypeRole::Body, false, page);
    m_troubleText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_troubleText);
    column->addStretch(1);
    m_undo = new QPushButton(tr("Take the move back"), page);
    m_close = new QPushButton(tr("Close"), page);
    m_again = ui::primaryButton(tr("Go on with the move"), page);
    connect(m_undo, &QPushButton::clicked, this, &MoveDialog::undoRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_again, &QPushButton::clicked, this, &MoveDialog::resumeRequested);
    column->addLayout(moveButtons({m_close, m_undo, m_again}));
    return page;
}

QWidget *MoveDialog::makeDone()
{
    auto *page = new QWidget;
    auto *column = moveColumn(page);
    m_doneText = moveLabel({}, TypeRole::Body, false, page);
    m_copyText = moveLabel({}, TypeRole::Caption, true, page);
    m_copyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_doneText);
    column->addWidget(m_copyText);
    m_openCopy = new QPushButton(tr("Show the copy"), page);
    m_openCopy->setProperty("kind", u"link"_s);
    connect(m_openCopy, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_copyFolder)); });
    column->addWidget(m_openCopy, 0, Qt::AlignLeading);
    column->addStretch(1);
    auto *close = new QPushButton(tr("Done"), page);
    auto *invite = ui::primaryButton(tr("Invite colleagues"), page);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(invite, &QPushButton::clicked, this, [this] {
        Q_EMIT inviteRequested();
        accept();
    });
    column->addLayout(moveButtons({close, invite}));
    return page;
}

void MoveDialog::turnTo(Page page)
{
    m_pages->setCurrentIndex(int(page));
}

void MoveDialog::choose()
{
    const QUrl url = ui::serverUrlFrom(m_server->text());
    m_serverRow->setError(url.isValid() ? QString() : tr("Enter an address such as team.example.org"));
    if (url.isValid())
        Q_EMIT serverChosen(url);
}

void MoveDialog::showAddress(const Error &error)
{
    m_mayCancel = true;
    m_addressError->setText(error.isNull() || error.kind == ErrorKind::Cancelled ? QString() : ui::wordsFor(error).toText());
    m_addressError->setVisible(!m_addressError->text().isEmpty());
    turnTo(Page::Address);
    m_server->setFocus();
}

void MoveDialog::showSignIn(const QUrl &page, bool opened)
{
    m_mayCancel = true;
    m_page = page;
    m_busyText->setText(page.isEmpty() ? tr("Asking the server how to sign in")
                        : opened       ? tr("Sign in on the page that your browser shows")
                                       : tr("No browser could be started. Open the sign-in page in one on this computer"));
    m_busyNote->clear();
    m_bar->setRange(0, 0);
    m_pageTools->setVisible(!page.isEmpty());
    m_cancel->setEnabled(true);
    turnTo(Page::Busy);
}

void MoveDialog::showPlan(const domain::MovePlan &plan, const QString &server)
{
    m_plan = plan;
    m_planText->setText(tr("This goes from this computer to %1:").arg(ui::isolated(server)));
    m_planLines->setText(movePlanLines(plan).join(u'\n'));
    const bool any = std::any_of(plan.accounts.begin(), plan.accounts.end(), [](const domain::MoveAccount &account) { return account.mayTravel; });
    m_secrets->setVisible(any);
    m_secrets->setChecked(any);
    showStaying();
    turnTo(Page::Plan);
}

void MoveDialog::showStaying()
{
    const QStringList lines = moveStayingLines(m_plan, m_secrets->isChecked());
    m_staying->setText(lines.join(u'\n'));
    m_staying->setVisible(!lines.isEmpty());
    m_stayingTitle->setVisible(!lines.isEmpty());
}

void MoveDialog::showProgress(const services::MoveProgress &progress)
{
    using Stage = services::MoveProgress::Stage;
    m_busyText->setText(moveStageText(progress));
    const bool isCounted = progress.total > 0 && (progress.stage == Stage::Files || progress.stage == Stage::Records);
    m_bar->setRange(0, isCounted ? kSteps : 0);
    if (isCounted)
        m_bar->setValue(int(double(progress.done) / double(progress.total) * kSteps));
    m_pageTools->hide();
    m_mayCancel = progress.stage != Stage::Finishing;
    m_cancel->setEnabled(m_mayCancel);
    m_busyNote->setText(m_mayCancel ? tr("You can cancel until the server opens the workspace; everything is then as before.")
                                    : tr("From here on it cannot be cancelled: either the workspace is opened there, or it stays here."));
    turnTo(Page::Busy);
}

void MoveDialog::showUnfinished(const QString &server)
{
    m_troubleText->setText(tr("The move to %1 was cut off. Until it goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.")
                               .arg(ui::isolated(server)));
    m_undo->show();
    m_again->setText(tr("Go on with the move"));
    m_mayCancel = true;
    turnTo(Page::Trouble);
    m_again->setFocus();
}

void MoveDialog::showFailure(const Error &error, bool isKeptStill)
{
    QString text = ui::wordsFor(error).toText();
    // That nobody has answered says so itself.
    if (isKeptStill && error.code != u"move.unknownOutcome")
        text += u"\n\n"_s + tr("Until the move goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.");
    m_troubleText->setText(text);
    m_undo->setVisible(isKeptStill);
    m_again->setText(isKeptStill ? tr("Go on with the move") : tr("Try again"));
    m_mayCancel = true;
    turnTo(Page::Trouble);
    m_again->setFocus();
}

void MoveDialog::showDone(const QString &server, const QString &copyFolder)
{
    m_copyFolder = copyFolder;
    m_doneText->setText(tr("The workspace now lives on %1. It publishes from there, also when this computer is off.").arg(ui::isolated(server)));
    m_copyText->setText(copyFolder.isEmpty() ? QString()
                                             : tr("A copy of how it was stays in %1. Nothing runs from it; delete it when you no longer need it.").arg(ui::isolated(QDir::toNativeSeparators(copyFolder))));
    m_openCopy->setVisible(!copyFolder.isEmpty());
    m_mayCancel = true;
    turnTo(Page::Done);
}

bool MoveDialog::withSecrets() const
{
    return m_secrets->isChecked();
}

void MoveDialog::reject()
{
    if (Page(m_pages->currentIndex()) != Page::Busy)
        return QDialog::reject();
    if (!m_mayCancel)
        return;
    m_cancel->setEnabled(false);
    m_busyNote->setText(tr("Going back to how it was"));
    Q_EMIT cancelRequested();
}

} // namespace campanile::views

#include "moc_movedialog.cpp"
