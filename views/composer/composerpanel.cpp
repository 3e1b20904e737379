// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerpanel.h"

#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/accountpicker.h"
#include "views/composer/composertexts.h"
#include "views/composer/composertools.h"
#include "views/composer/detailsbox.h"
#include "views/composer/mediastrip.h"
#include "views/composer/postedit.h"
#include "views/composer/previewcards.h"
#include "views/composer/schedulebox.h"
#include "views/composer/sidelists.h"
#include "views/composer/texteditors.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::SeriesScope;

namespace {

constexpr int kBesideFrom = 760;
constexpr int kPreviewDelayMs = 250;

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(ui::fontOf(ui::TypeRole::Strong));
    return label;
}

QScrollArea *scrollOf(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    // A click beside a field must not take the focus from it.
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

} // namespace

ComposerPanel::ComposerPanel(const PanelDeps &deps, QWidget *parent)
    : Panel(parent), m_deps(deps), m_controller(new ComposerController(deps, this)),
      m_spelling(new SpellWorker(deps.pool, {deps.dictionaryDir, u"/usr/share/hunspell"_s}, this)),
      m_pictures(new MediaPictures(deps.pool, this))
{
    setAcceptDrops(true);
    const QString language = deps.settings.value(spellLanguage);
    m_spelling->setLanguage(language.isEmpty() ? m_spelling->bestFor(QLocale().name()) : language, deps.settings.value(spellOwnWords));
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(scrollOf(makeMain(), content), 3);
    m_side = makeSide();
    m_sideScroll = scrollOf(new QWidget(content), content);
    m_sideScroll->hide();
    body->addWidget(m_sideScroll, 2);
    column->addLayout(body, 1);
    column->addWidget(makeFooter());
    m_frame = new ui::PanelFrame(tr("Composer"), content, this);
    m_status = new ui::Chip({}, m_frame);
    m_saved = new QLabel(m_frame);
    m_saved->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_saved->setForegroundRole(QPalette::PlaceholderText);
    m_frame->addHeaderWidget(m_status);
    m_frame->addHeaderWidget(m_saved);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    m_mainColumn->addWidget(m_side, 1);
    makeActions();
    connectController();
    showOpened();
}

ComposerPanel::~ComposerPanel()
{
    // What is not saved is handed over by the controller's end, which nobody here may answer to any more.
    disconnect(m_controller, nullptr, this, nullptr);
    disconnect(m_editors, nullptr, this, nullptr);
    disconnect(&m_deps.context, nullptr, this, nullptr);
}

QWidget *ComposerPanel::makeMain()
{
    auto *main = new QWidget(this);
    auto *column = new QVBoxLayout(main);
    m_mainColumn = column;
    const int pad = ui::space::PanelPadding;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(ui::space::GroupGap);
    m_notice = new QWidget(main);
    auto *notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setWordWrap(true);
    notice->addWidget(m_noticeText);
    m_scopeButtons = new QWidget(m_notice);
    auto *scopes = new QHBoxLayout(m_scopeButtons);
    scopes->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<QString, SeriesScope>> choices{
        {tr("Only this one"), SeriesScope::This}, {tr("This and following"), SeriesScope::ThisAndFollowing}, {tr("All"), SeriesScope::All}};
    for (const auto &[text, scope] : choices) {
        auto *button = new QPushButton(text, m_scopeButtons);
        connect(button, &QPushButton::clicked, this, [this, scope = scope] { m_controller->chooseScope(scope); });
        scopes->addWidget(button);
    }
    auto *skip = new QPushButton(tr("Leave it out"), m_scopeButtons);
    skip->setProperty("kind", u"link"_s);
    connect(skip, &QPushButton::clicked, this, [this] { m_controller->skipOccurrence(); });
    scopes->addWidget(skip);
    scopes->addStretch(1);
    notice->addWidget(m_scopeButtons);
    m_notice->setAutoFillBackground(true);
    column->addWidget(m_notice);
    m_accounts = new AccountPicker(m_deps.accounts, main);
    column->addWidget(m_accounts);
    auto *writing = new QVBoxLayout;
    writing->setSpacing(ui::space::X1);
    m_editors = new TextEditors(*m_controller, *m_spelling, main);
    m_tools = new ComposerTools(m_deps, *m_spelling, main);
    writing->addWidget(m_editors);
    writing->addWidget(m_tools);
    column->addLayout(writing);
    m_media = new MediaStrip(*m_controller, *m_pictures, main);
    column->addWidget(m_media);
    column->addWidget(m_editors->commentBox());
    auto *when = new QVBoxLayout;
    when->setSpacing(ui::space::X2);
    when->addWidget(sectionTitle(tr("When"), main));
    m_schedule = new ScheduleBox(*m_controller, m_deps, main);
    when->addWidget(m_schedule);
    column->addLayout(when);
    m_details = new DetailsBox(*m_controller, m_deps, main);
    column->addWidget(m_details);
    return main;
}

QWidget *ComposerPanel::makeSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_readinessTitle = sectionTitle(tr("Ready to go out?"), side);
    m_readiness = new ReadinessList(*m_controller, side);
    m_preview = new PreviewCards(*m_controller, *m_pictures, side);
    m_journalTitle = sectionTitle(tr("What happened"), side);
    m_journal = new JournalList(*m_controller, side);
    column->addWidget(m_readinessTitle);
    column->addWidget(m_readiness);
    column->addSpacing(ui::space::X2);
    column->addWidget(sectionTitle(tr("Preview"), side));
    column->addWidget(m_preview);
    column->addSpacing(ui::space::X2);
    column->addWidget(m_journalTitle);
    column->addWidget(m_journal);
    column->addStretch(1);
    return side;
}

QWidget *ComposerPanel::makeFooter()
{
    auto *footer = new QWidget(this);
    auto *line = new QHBoxLayout(footer);
    line->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    line->setSpacing(ui::space::X2);
    m_summary = new QLabel(footer);
    m_summary->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_summary->setMinimumWidth(0);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_now = new QPushButton(tr("Publish now"), footer);
    m_primary = ui::primaryButton(tr("Schedule"), footer);
    line->addWidget(m_summary, 1);
    line->addWidget(m_now);
    line->addWidget(m_primary);
    connect(m_now, &QPushButton::clicked, this, [this] { m_controller->publishNow(); });
    connect(m_primary, &QPushButton::clicked, this, &ComposerPanel::runPrimary);
    return footer;
}

void ComposerPanel::connectController()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, m_preview, &PreviewCards::refresh);
    connect(m_spelling, &SpellWorker::learned, this, [this](const QString &word) {
        m_deps.settings.setValue(spellOwnWords, m_deps.settings.value(spellOwnWords) << word);
    });
    connect(m_controller, &ComposerController::opened, this, &ComposerPanel::showOpened);
    connect(m_controller, &ComposerController::factsChanged, this, &ComposerPanel::showFacts);
    connect(m_controller, &ComposerController::saveStateChanged, this, &ComposerPanel::showSaveState);
    connect(m_controller, &ComposerController::textReplaced, this, [this](const QString &scope) {
        if (scope == m_editors->scope() || !m_controller->isOwn(m_editors->scope()))
            m_editors->rebuild();
    });
    connect(m_controller, &ComposerController::textMerged, this, [this](bool clean) {
        tell(clean ? tr("Someone else changed this text too; both changes are in it now.")
                   : tr("Someone else changed the same words. Yours are kept; theirs are under Outbox and conflicts."),
             clean ? ui::Tone::Info : ui::Tone::Warning);
    });
    connect(m_controller, &ComposerController::analysisChanged, this, [this] {
        m_editors->refresh();
        m_readiness->refresh();
        m_previewTimer.start();
        showFooter();
    });
    connect(m_controller, &ComposerController::failed, this, [this](const Error &error) { tell(errorSentence(error), ui::Tone::Danger); });
    connect(m_controller, &ComposerController::acted, this, &ComposerPanel::showActed);
    connect(m_controller, &ComposerController::gone, this, [this] { m_controller->startNew(); });
    connect(m_accounts, &AccountPicker::toggled, m_controller, &ComposerController::setAccount);
    connect(m_tools, &ComposerTools::mediaRequested, m_media, &MediaStrip::chooseFiles);
    connect(m_tools, &ComposerTools::textChosen, this, [this](const QString &text) {
        PostEdit *edit = m_editors->current();
        if (edit && !edit->isReadOnly())
            edit->insertPlainText(text);
    });
    connect(m_editors, &TextEditors::workspaceUndoRequested, this, &ComposerPanel::undoWorkspace);
    connect(m_editors, &TextEditors::refused, this, [this](const Error &error) { tell(errorSentence(error), ui::Tone::Warning); });
    connect(&m_deps.context, &WorkspaceContext::changed, this, &ComposerPanel::showFacts);
}

QString ComposerPanel::titleText() const
{
    const PostFacts &facts = m_controller->facts();
    QString words = facts.title.isEmpty() ? m_controller->text({}).body.simplified() : facts.title;
    if (words.isEmpty())
        return tr("New post");
    return words.size() > 32 ? words.left(31).trimmed() + u"…"_s : words;
}

void ComposerPanel::showOpened()
{
    m_editors->setScope({});
    m_editors->rebuild();
    showFacts();
    showSaveState();
    Q_EMIT stateChanged();
}

void ComposerPanel::showFacts()
{
    const PostFacts &facts = m_controller->facts();
    QSet<RecordId> chosen;
    for (const TargetFacts &target : facts.targets)
        chosen.insert(target.account);
    m_accounts->setChosen(chosen);
    m_accounts->setLocked(!m_controller->canEdit());
    m_status->setLook(statusLook(facts.status));
    m_tools->setWritable(m_controller->canEdit());
    m_editors->refresh();
    m_media->refresh();
    m_schedule->refresh();
    m_details->refresh();
    m_readiness->refresh();
    m_previewTimer.start();
    m_journal->refresh();
    m_journalTitle->setVisible(!facts.events.isEmpty());
    showNotice();
    showFooter();
    Q_EMIT titleChanged(titleText());
}

void ComposerPanel::showSaveState()
{
    switch (m_controller->saveState()) {
    case SaveState::Saved:
        m_saved->setText(m_controller->post().isNull() ? QString() : tr("Saved"));
        break;
    case SaveState::Unsaved:
    case SaveState::Saving:
        m_saved->setText(tr("Saving"));
        break;
    case SaveState::Failed:
        m_saved->setText(tr("Not saved"));
        break;
    }
}

void ComposerPanel::showNotice()
{
    const PostFacts &facts = m_controller->facts();
    QString text;
    ui::Tone tone = ui::Tone::Info;
    const bool ask = m_controller->needsScope() && m_deps.context.canEdit();
    if (facts.isLocked())
        text = lockedText(facts.status);
    else if (!m_deps.context.canEdit())
        text = tr("You can read this post; your role does not allow changes.");
    else if (ask)
        text = tr("This post repeats. What do you want to change?");
    else if (facts.status == u"failed")
        text = tr("This post did not go out. What happened is listed under the preview.");
    if (facts.status == u"failed")
        tone = ui::Tone::Danger;
    m_noticeText->setText(text);
    m_scopeButtons->setVisible(ask);
    m_notice->setVisible(!text.isEmpty());
    QPalette colors = m_notice->palette();
    colors.setColor(QPalette::Window, ui::tokens().soft(tone));
    m_notice->setPalette(colors);
}

void ComposerPanel::showFooter()
{
    const PostFacts &facts = m_controller->facts();
    const bool can = m_controller->canEdit();
    const bool scheduled = facts.status == u"scheduled";
    const bool hasTargets = !facts.targets.isEmpty();
    m_readinessTitle->setVisible(hasTargets);
    m_primary->setText(scheduled ? tr("Back to draft") : facts.scheduledAt > 0 ? tr("Schedule") : tr("Publish now"));
    m_now->setVisible(facts.scheduledAt > 0 && !facts.isLocked());
    // A reason that blocks for sure blocks the button too; where in doubt the server decides.
    const bool blocked = m_controller->analysis().worst == domain::Light::Blocked;
    m_primary->setEnabled(can && hasTargets && (scheduled || !blocked));
    m_now->setEnabled(can && hasTargets);
    QString text;
    if (!hasTargets)
        text = tr("Choose an account");
    else if (blocked)
        text = tr("Something is in the way");
    else if (facts.scheduledAt > 0)
        text = momentText(facts.scheduledAt, facts.timezone);
    m_summary->setText(text);
    m_summary->setToolTip(text);
}

void ComposerPanel::placeSide()
{
    const bool beside = width() >= kBesideFrom;
    if (beside == m_sideBeside)
        return;
    m_sideBeside = beside;
    const int pad = ui::space::PanelPadding;
    if (beside) {
        m_mainColumn->removeWidget(m_side);
        m_mainColumn->addStretch(1);
        m_sideScroll->takeWidget()->deleteLater();
        m_side->layout()->setContentsMargins(pad, pad, pad, pad);
        m_sideScroll->setWidget(m_side);
    } else {
        delete m_mainColumn->takeAt(m_mainColumn->count() - 1);
        m_sideScroll->takeWidget();
        m_side->layout()->setContentsMargins(0, 0, 0, 0);
        m_mainColumn->addWidget(m_side, 1);
        m_sideScroll->setWidget(new QWidget(m_sideScroll));
    }
    m_side->show();
    m_sideScroll->setVisible(beside);
}

void ComposerPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    placeSide();
}

void ComposerPanel::hideEvent(QHideEvent *event)
{
    m_controller->flush();
    Panel::hideEvent(event);
}

void ComposerPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_journal)
        showFacts();
}

void ComposerPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_controller->canEdit())
        event->acceptProposedAction();
}

void ComposerPanel::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    m_controller->addFiles(files);
    event->acceptProposedAction();
}

QJsonObject ComposerPanel::saveState() const
{
    const RecordId post = m_controller->post();
    return post.isNull() ? QJsonObject() : QJsonObject{{u"post"_s, post.toString()}};
}

bool ComposerPanel::restoreState(const QJsonObject &state, int version)
{
    if (version != 1)
        return state.isEmpty();
    const auto post = RecordId::parse(state.value(u"post"_s).toString());
    if (post)
        m_controller->open(*post);
    return true;
}

void ComposerPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    if (id.isNull())
        m_controller->startNew(args.value(u"scheduledAt"_s).toInteger());
    else
        m_controller->open(id, args.value(u"occurrence"_s).toInteger());
    if (m_editors->part(0))
        m_editors->part(0)->setFocus();
}

} // namespace campanile::views::composer

#include "moc_composerpanel.cpp"
