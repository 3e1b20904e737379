// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/composerpanel.h"

#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/composer/accountpicker.h"
#include "views/composer/composerfooter.h"
#include "views/composer/composerpresence.h"
#include "views/composer/composertexts.h"
#include "views/composer/conflictstrip.h"
#include "views/composer/detailsbox.h"
#include "views/composer/mediapictures.h"
#include "views/composer/mediastrip.h"
#include "views/composer/morefields.h"
#include "views/composer/networkfields.h"
#include "views/composer/noticestrip.h"
#include "views/composer/outcomelist.h"
#include "views/composer/postedit.h"
#include "views/composer/previewcards.h"
#include "views/composer/schedulebox.h"
#include "views/composer/sidelists.h"
#include "views/composer/texteditors.h"
#include "views/composer/writingcard.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBesideFrom = 760;
constexpr int kMostMain = 760;   ///< lines longer than that are hard to read
constexpr int kMostSide = 520;
constexpr int kPreviewDelayMs = 30;

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(ui::fontOf(ui::TypeRole::Strong));
    return label;
}

QScrollArea *scrollOf(QWidget *content, QWidget *parent)
{
    auto *scroll = ui::plainScroll(content, {}, parent);
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
    m_presence = new ComposerPresence(*m_controller, deps, this);
    column->addWidget(m_presence);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_mainScroll = scrollOf(makeMain(), content);
    body->addWidget(m_mainScroll, 3);
    m_side = makeSide();
    m_sidePane = makeSidePane(content);
    body->addWidget(m_sidePane, 2);
    column->addLayout(body, 1);
    m_footer = new ComposerFooter(*m_controller, content);
    column->addWidget(m_footer);
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
    m_mainColumn->addWidget(m_side);
    m_mainColumn->addStretch(1);
    makeActions();
    connectController();
    showOpened();
    // Whoever made the panel listens from now on.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_controller->isLoaded())
                Q_EMIT titleChanged(titleText());
        },
        Qt::QueuedConnection);
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
    auto *host = new QWidget(this);
    auto *centred = new QHBoxLayout(host);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->setSpacing(0);
    auto *main = new QWidget(host);
    main->setMaximumWidth(kMostMain);
    centred->addStretch(0);
    centred->addWidget(main, 1);
    centred->addStretch(0);
    auto *column = new QVBoxLayout(main);
    m_mainColumn = column;
    const int pad = ui::space::PanelPadding;
    column->setContentsMargins(pad, pad, pad, pad);
    column->setSpacing(ui::space::GroupGap);
    m_notice = new NoticeStrip(*m_controller, main);
    column->addWidget(m_notice);
    m_conflict = new ConflictStrip(*m_controller, m_deps, main);
    column->addWidget(m_conflict);
    m_outcome = new OutcomeList(*m_controller, main);
    column->addWidget(m_outcome);
    m_accounts = new AccountPicker(m_deps.accounts, m_deps.pictures, main);
    column->addWidget(m_accounts);
    m_editors = new TextEditors(*m_controller, m_deps, *m_spelling, *m_pictures, main);
    column->addWidget(m_editors);
    auto *when = new QVBoxLayout;
    when->setSpacing(ui::space::X2);
    when->addWidget(sectionTitle(tr("When"), main));
    m_schedule = new ScheduleBox(*m_controller, m_deps, main);
    when->addWidget(m_schedule);
    column->addLayout(when);
    m_details = new DetailsBox(*m_controller, m_deps, main);
    column->addWidget(m_details);
    m_more = new MoreFields(*m_controller, *m_spelling, *m_editors, main);
    column->addWidget(m_more);
    m_networks = new NetworkFields(*m_controller, m_deps, main);
    column->addWidget(m_networks);
    return host;
}

QWidget *ComposerPanel::makeSideEmpty(QWidget *parent)
{
    auto *empty = new QWidget(parent);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(ui::space::X6, ui::space::X8 * 3, ui::space::X6, ui::space::X6);
    column->setSpacing(ui::space::X3);
    auto *icon = new QLabel(empty);
    icon->setPixmap(ui::icon(u"eye"_s, ui::ColorRole::Muted).pixmap(ui::metric::IconEmpty));
    icon->setAlignment(Qt::AlignCenter);
    auto *words = new QLabel(tr("Choose an account, and this side shows the post as it will look there and whether it is ready to go out."), empty);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(icon);
    column->addWidget(words);
    column->addStretch(1);
    return empty;
}

QWidget *ComposerPanel::makeSide()
{
    auto *side = new QWidget(this);
    auto *outer = new QVBoxLayout(side);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_sideEmpty = makeSideEmpty(side);
    outer->addWidget(m_sideEmpty);
    m_sideFull = new QWidget(side);
    outer->addWidget(m_sideFull, 1);
    auto *column = new QVBoxLayout(m_sideFull);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_readinessTitle = sectionTitle(tr("Ready to go out?"), m_sideFull);
    m_readiness = new ReadinessList(*m_controller, m_sideFull);
    m_preview = new PreviewCards(*m_controller, *m_pictures, m_sideFull);
    m_journalTitle = sectionTitle(tr("What happened"), m_sideFull);
    m_journal = new JournalList(*m_controller, m_sideFull);
    column->addWidget(m_readinessTitle);
    column->addWidget(m_readiness);
    column->addSpacing(ui::space::X2);
    column->addWidget(sectionTitle(tr("Preview"), m_sideFull));
    column->addWidget(m_preview);
    column->addSpacing(ui::space::X2);
    column->addWidget(m_journalTitle);
    column->addWidget(m_journal);
    column->addStretch(1);
    return side;
}

/** The trailing column on the canvas, set off by a hairline. */
QWidget *ComposerPanel::makeSidePane(QWidget *parent)
{
    auto *pane = new QWidget(parent);
    pane->setAutoFillBackground(true);
    pane->setMaximumWidth(kMostSide);
    auto *line = new QHBoxLayout(pane);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *hairline = new QWidget(pane);
    hairline->setFixedWidth(ui::tokens().line);
    hairline->setAutoFillBackground(true);
    hairline->setBackgroundRole(QPalette::Mid);
    m_sideScroll = scrollOf(new QWidget(pane), pane);
    line->addWidget(hairline);
    line->addWidget(m_sideScroll, 1);
    pane->hide();
    return pane;
}

void ComposerPanel::connectController()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, this, [this] {
        // Each in a turn of its own: keys come between.
        m_readiness->refresh();
        m_preview->refresh();
        QTimer::singleShot(0, m_footer, [this] { m_footer->refresh(); });
    });
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
                   : tr("Someone else changed the same words. Both texts are kept; you choose as soon as the server has seen yours."),
             clean ? ui::Tone::Info : ui::Tone::Warning);
    });
    connect(m_controller, &ComposerController::analysisChanged, this, &ComposerPanel::showAnalysis);
    connect(m_controller, &ComposerController::failed, this, [this](const Error &error) { tell(errorSentence(error), ui::Tone::Danger); });
    connect(m_controller, &ComposerController::acted, this, &ComposerPanel::showActed);
    connect(m_controller, &ComposerController::gone, this, [this] { m_controller->startNew(); });
    connect(m_accounts, &AccountPicker::toggled, m_controller, &ComposerController::setAccount);
    connect(m_editors, &TextEditors::workspaceUndoRequested, this, &ComposerPanel::undoWorkspace);
    connect(m_more, &MoreFields::workspaceUndoRequested, this, &ComposerPanel::undoWorkspace);
    connect(m_editors, &TextEditors::clipped, this, [this](qint64 bytes, const std::function<void()> &undo, PostEdit::Clip why) {
        const QLocale locale;
        if (why == PostEdit::Clip::Emoji)
            return tell(tr("That was too many emoji for one paragraph. Only the first %1 are in.").arg(locale.toString(PostEdit::kMostEmoji)), ui::Tone::Warning, undo);
        tell(tr("That was too much for one post (%1). Only as much as fits is in: a post has at most %2 characters.")
                 .arg(locale.formattedDataSize(bytes), locale.toString(qlonglong(PostEdit::kMostText))),
             ui::Tone::Warning, undo);
    });
    connect(&m_deps.context, &WorkspaceContext::changed, this, &ComposerPanel::showFacts);
    connect(m_footer, &ComposerFooter::keysFreed, this, [this] {
        if (m_editors->part(0))
            m_editors->part(0)->setFocus(Qt::OtherFocusReason);
    });
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
    m_editors->reset();
    m_more->reset();
    showFacts();
    showSaveState();
    if (m_controller->isLoaded())
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
    m_accounts->setVisible(!facts.isLocked());
    m_status->setLook(facts.isIdea ? ideaLook() : facts.waitsForChoice && facts.status == u"scheduled" ? heldLook() : statusLook(facts.status));
    m_status->setVisible(m_controller->isLoaded());
    m_editors->refresh();
    for (int part = 0; m_editors->card(part); ++part)
        m_editors->card(part)->media()->refresh();
    m_schedule->refresh();
    m_details->refresh();
    m_more->refresh();
    m_notice->refresh();
    m_conflict->refresh();
    m_outcome->refresh();
    showSaveState();
    m_journal->refresh();
    m_journalTitle->setVisible(!facts.events.isEmpty());
    m_footer->refresh();
    showAnalysis();
    showSide();
    if (m_controller->isLoaded())
        Q_EMIT titleChanged(titleText());
}

void ComposerPanel::showAnalysis()
{
    m_editors->refresh();
    m_networks->refresh();
    const bool judged = !m_controller->facts().isLocked() && !m_controller->analysis().targets.isEmpty();
    m_readinessTitle->setVisible(judged);
    m_readiness->setVisible(judged);
    // Which fields are offered depends on the networks, not on what is typed.
    QStringList platforms;
    for (const TargetAnalysis &target : m_controller->analysis().targets)
        platforms.append(target.platform);
    const domain::Light worst = m_controller->analysis().worst;
    if (platforms != m_shownPlatforms || worst != m_shownWorst) {
        m_shownPlatforms = platforms;
        m_shownWorst = worst;
        m_more->refresh();
        m_footer->refresh();
    }
    // Sentences and cards come after the counters, also while somebody goes on typing.
    if (!m_previewTimer.isActive())
        m_previewTimer.start();
}

void ComposerPanel::showSide()
{
    const bool empty = m_controller->facts().targets.isEmpty();
    m_sideEmpty->setVisible(empty && m_sideBeside);
    m_sideFull->setVisible(!empty);
    m_side->setVisible(!empty || m_sideBeside);
}

void ComposerPanel::showSaveState()
{
    switch (m_controller->saveState()) {
    case SaveState::Saved:
        m_saved->setText(m_controller->post().isNull() || !m_controller->canEdit() ? QString() : tr("Saved"));
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

void ComposerPanel::placeSide()
{
    const bool beside = width() >= kBesideFrom;
    if (beside == m_sideBeside)
        return;
    m_sideBeside = beside;
    const int pad = ui::space::PanelPadding;
    if (beside) {
        m_mainColumn->removeWidget(m_side);
        m_sideScroll->takeWidget()->deleteLater();
        m_side->layout()->setContentsMargins(pad, pad, pad, pad);
        m_sideScroll->setWidget(m_side);
        m_side->setAutoFillBackground(false);
    } else {
        m_sideScroll->takeWidget();
        m_side->layout()->setContentsMargins(0, 0, 0, 0);
        m_mainColumn->insertWidget(m_mainColumn->count() - 1, m_side);
        m_sideScroll->setWidget(new QWidget(m_sideScroll));
    }
    m_sidePane->setVisible(beside);
    showSide();
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
    if (event->type() == QEvent::PaletteChange && m_footer)
        showFacts();
}

void ComposerPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_controller->canType())
        event->acceptProposedAction();
}

void ComposerPanel::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    const WritingCard *card = m_editors->activeCard();
    m_controller->addFiles(files, card ? card->part() : 0);
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
    if (args.value(u"byHand"_s).toBool())
        m_outcome->prepareByHand();
    if (id.isNull())
        m_controller->startNew(args.value(u"scheduledAt"_s).toInteger());
    else
        m_controller->open(id, args.value(u"occurrence"_s).toInteger());
    if (m_editors->part(0))
        m_editors->part(0)->setFocus();
    // Another post begins at its accounts, however far down the one before was read.
    m_mainScroll->verticalScrollBar()->setValue(0);
}

} // namespace campanile::views::composer

#include "moc_composerpanel.cpp"
