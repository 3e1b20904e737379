// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/replybox.h"

#include "app/services/assetservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/emojipicker.h"
#include "ui/kit/fittingscroll.h"
#include "ui/kit/forms.h"
#include "ui/kit/kinds.h"
#include "ui/kit/popover.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/proposalstrip.h"
#include "views/inbox/conversation/savedreplypicker.h"
#include "views/inbox/conversation/suggestionstrip.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"
#include "views/spellworker.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastProposals = 96;   // px: one and the beginning of the next
constexpr int kBesideProposals = 300; // px for the rest of the box, and for what it answers
} // namespace

ReplyBox::ReplyBox(ReplyController &controller, DraftController &drafts, const InboxParts &parts, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts), m_parts(parts)
{
    build();
    buildCommands();
    connect(&controller, &ReplyController::adopted, this, [this] {
        if (m_mode == Mode::Reply)
            m_edit->adopt(m_controller.text());
        refresh();
    });
    connect(&controller, &ReplyController::changed, this, &ReplyBox::refresh);
    connect(&drafts, &DraftController::changed, this, &ReplyBox::refresh);
    connect(m_proposals, &ProposalStrip::used, this, &ReplyBox::startReply);
    // What the network takes may be changed by who runs the server.
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &ReplyBox::refresh);
    connect(m_edit, &ReplyEdit::edited, this, [this](const QString &text) {
        if (m_mode == Mode::Reply)
            m_controller.setText(text);
        else
            m_note.insert(m_controller.item().id, text);
        refresh();
    });
    connect(m_edit, &ReplyEdit::sendRequested, this, &ReplyBox::submit);
    connect(m_edit, &ReplyEdit::leaveRequested, this, &ReplyBox::leaveRequested);
    connect(m_edit, &ReplyEdit::filesDropped, this, &ReplyBox::addFiles);
    refresh();
}

void ReplyBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X3);
    column->setSpacing(ui::space::X2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    m_modes = new ui::SegmentedControl(this);
    m_modes->setItems({{u"reply"_s, tr("Reply"), {}}, {u"note"_s, tr("Note"), {}}});
    m_modes->setCurrent(u"reply"_s);
    m_modes->setAccessibleName(tr("Reply or internal note"));
    m_ways = new ui::SegmentedControl(this);
    m_ways->setItems({{u"open"_s, tr("Public"), {}}, {u"private"_s, tr("Private"), {}}});
    m_ways->setAccessibleName(tr("Who reads the reply"));
    m_sender = plainText({}, ui::TypeRole::Caption, true, this);
    m_sender->setAlignment(Qt::AlignVCenter | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    m_window = plainText({}, ui::TypeRole::Caption, false, this);
    m_window->setWordWrap(false);
    head->addWidget(m_modes);
    head->addWidget(m_ways);
    head->addStretch(1);
    column->addLayout(head);
    m_facts = new QHBoxLayout;
    m_facts->setSpacing(ui::space::X2);
    m_facts->addWidget(m_sender, 1);
    m_facts->addWidget(m_window);
    column->addLayout(m_facts);
    m_notice = new QWidget(this);
    auto *notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->addWidget(new ToneMark(u"triangle-alert"_s, ui::Tone::Warning, m_notice), 0, Qt::AlignTop);
    m_noticeText = plainText({}, ui::TypeRole::Caption, false, m_notice);
    m_noticeButton = wordButton(tr("I have read it"), {}, m_notice);
    notice->addWidget(m_noticeText, 1);
    notice->addWidget(m_noticeButton);
    column->addWidget(m_notice);
    m_suggestions = new SuggestionStrip(m_controller, this);
    connect(m_suggestions, &SuggestionStrip::used, this, &ReplyBox::startReply);
    column->addWidget(m_suggestions);
    m_proposals = new ProposalStrip(m_drafts, this);
    // Three long ones are more than a small window has room for.
    m_proposalRoom = new ui::FittingScroll(m_proposals, {}, this);
    column->addWidget(m_proposalRoom);
    m_spelling = new SpellWorker(m_parts.deps.pool, {m_parts.deps.dictionaryDir, u"/usr/share/hunspell"_s}, this);
    connect(m_spelling, &SpellWorker::learned, this, [this](const QString &word) {
        Settings &settings = m_parts.deps.settings;
        settings.setValue(spellOwnWords, settings.value(spellOwnWords) << word);
    });
    m_edit = new ReplyEdit(this);
    m_edit->setSpelling(*m_spelling);
    column->addWidget(m_edit);
    m_files = new QWidget(this);
    (new QHBoxLayout(m_files))->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_files);
    m_why = plainText({}, ui::TypeRole::Caption, true, this);
    m_why->setObjectName(u"whyNot"_s);
    column->addWidget(m_why);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(ui::space::X2);
    buildTools(tools);
    column->addLayout(tools);
    connect(m_modes, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) { setMode(id == u"note" ? Mode::Note : Mode::Reply); });
    connect(m_ways, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) { m_controller.setPrivate(id == u"private"); });
    connect(m_noticeButton, &QToolButton::clicked, &m_controller, &ReplyController::acceptNewer);
}

void ReplyBox::setRoom(int height)
{
    m_proposalRoom->setRange(kLeastProposals, std::clamp(height - kBesideProposals, kLeastProposals, std::max(kLeastProposals, height * 2 / 5)));
}

void ReplyBox::buildTools(QHBoxLayout *row)
{
    m_saved = wordButton({}, u"bookmark"_s, this);
    m_saved->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_saved->setToolTip(tr("Saved replies"));
    m_saved->setAccessibleName(tr("Saved replies"));
    m_emoji = wordButton({}, u"smile"_s, this);
    m_emoji->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_emoji->setToolTip(tr("Insert an emoji"));
    m_emoji->setAccessibleName(tr("Insert an emoji"));
    m_attach = wordButton({}, u"paperclip"_s, this);
    m_attach->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_attach->setToolTip(tr("Add files"));
    m_attach->setAccessibleName(tr("Add files"));
    m_propose = wordButton({}, u"sparkles"_s, this);
    m_propose->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_propose->setObjectName(u"propose"_s);
    m_review = wordButton({}, u"shield-check"_s, this);
    m_review->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_review->setToolTip(tr("Ask a colleague to look at it before it goes out"));
    m_review->setAccessibleName(tr("Ask for a review"));
    m_review->setObjectName(u"review"_s);
    m_count = plainText({}, ui::TypeRole::Caption, true, this);
    m_count->setWordWrap(false);
    m_count->setObjectName(u"counter"_s);
    m_count->setAlignment(Qt::AlignCenter);
    m_resolve = new QPushButton(tr("Send and resolve"), this);
    m_resolve->setToolTip(tr("Ctrl+Shift+Enter"));
    m_send = ui::primaryButton(tr("Send"), this);
    m_send->setToolTip(tr("Ctrl+Enter"));
    row->addWidget(m_emoji);
    row->addWidget(m_saved);
    row->addWidget(m_attach);
    row->addWidget(m_propose);
    row->addWidget(m_review);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_resolve);
    row->addWidget(m_send);
    connect(m_saved, &QToolButton::clicked, this, &ReplyBox::openSavedReplies);
    connect(m_emoji, &QToolButton::clicked, this, &ReplyBox::openEmoji);
    connect(m_attach, &QToolButton::clicked, this, &ReplyBox::chooseFiles);
    connect(m_propose, &QToolButton::clicked, &m_drafts, &DraftController::propose);
    connect(m_review, &QToolButton::clicked, this, &ReplyBox::openReviewers);
    connect(m_resolve, &QPushButton::clicked, this, [this] { submit(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { submit(false); });
}

void ReplyBox::buildCommands()
{
    const auto add = [this](const QString &id, const char *text, const QString &icon, const QKeySequence &key, auto act) {
        QAction *action = m_parts.deps.actions.add({id, [text] { return ReplyBox::tr(text); }, [] { return ReplyBox::tr("Inbox"); }, icon, {key}, ui::ActionScope::Panel, u"inbox"_s});
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    add(u"inbox.propose"_s, QT_TR_NOOP("Ask the AI model for proposals"), u"sparkles"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { m_drafts.propose(); });
    add(u"inbox.askReview"_s, QT_TR_NOOP("Ask for a review"), u"shield-check"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, [this] {
        if (m_mode == Mode::Reply && m_drafts.hasReviews())
            openReviewers();
    });
}

void ReplyBox::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_modes->setCurrent(mode == Mode::Note ? u"note"_s : u"reply"_s);
    QStringList names;
    if (mode == Mode::Note) {
        for (const models::MemberRow &member : m_parts.members.rows()) {
            if (member.isActive && !member.name.isEmpty())
                names.append(member.name);
        }
    }
    m_edit->setNames(names);
    m_edit->adopt(mode == Mode::Note ? m_note.value(m_controller.item().id) : m_controller.text());
    refresh();
    update();
}

void ReplyBox::startReply()
{
    setMode(Mode::Reply);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ReplyBox::startNote()
{
    setMode(Mode::Note);
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ReplyBox::refresh()
{
    const bool isReply = m_mode == Mode::Reply;
    if (m_shown != m_controller.item().id) {
        m_shown = m_controller.item().id;
        m_edit->adopt(isReply ? m_controller.text() : m_note.value(m_shown));
    }
    const bool isThere = !m_shown.isNull();
    setEnabled(isThere);
    m_ways->setVisible(isReply && isThere && m_controller.hasBothWays());
    m_ways->setCurrent(m_controller.isPrivate() ? u"private"_s : u"open"_s);
    m_sender->setText(!isThere ? QString() : isReply ? m_controller.senderWords() : tr("Only your team reads this"));
    const ReplyController::Window window = m_controller.window();
    const bool isClosed = isReply && isThere && (!window.isOpen || !m_parts.canEdit());
    m_edit->setReadOnly(isClosed || !m_parts.canEdit());
    m_edit->setPlaceholderText(isReply ? tr("Write a reply") : tr("Write a note. @ names somebody."));
    m_edit->setAccessibleName(isReply ? tr("Reply") : tr("Internal note"));
    const QString left = isReply && isThere ? m_controller.windowWords() : QString();
    m_window->setVisible(!left.isEmpty());
    m_window->setText(left);
    ui::tintWords(m_window, window.isOpen ? window.tone : ui::Tone::Danger);
    const QString why = isReply && isThere ? m_controller.whyNot() : QString();
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    const bool isReviewed = isReply && m_drafts.needsReview();
    m_send->setText(!isReply ? tr("Add note") : isReviewed ? tr("Ask for a review") : m_parts.isOnline() ? tr("Send") : tr("Send when online"));
    m_send->setAccessibleName(isReply ? tr("%1, %2").arg(m_send->text(), m_sender->text()) : m_send->text());
    m_send->setEnabled(isReply ? m_controller.canSend() : m_parts.canEdit() && !m_edit->toPlainText().trimmed().isEmpty());
    m_resolve->setVisible(isReply && !isReviewed && width() >= ui::metric::OneColumnBelow);
    m_resolve->setEnabled(m_send->isEnabled());
    m_saved->setVisible(isReply);
    m_saved->setEnabled(!isClosed);
    m_emoji->setEnabled(!m_edit->isReadOnly());
    m_attach->setVisible(isReply && m_controller.takesFiles());
    m_attach->setEnabled(!isClosed);
    m_propose->setVisible(isReply && m_drafts.canPropose());
    m_propose->setEnabled(!isClosed && !m_drafts.isAsking());
    m_propose->setToolTip(tr("Ask %1 for proposals").arg(m_drafts.modelName()).toHtmlEscaped());
    m_propose->setAccessibleName(tr("Ask the AI model for proposals"));
    m_review->setVisible(isReply && !isReviewed && m_drafts.hasReviews() && !m_drafts.reviewers().isEmpty());
    m_review->setEnabled(m_controller.canSend());
    m_proposals->refresh(isReply && isThere && !isClosed && m_controller.text().isEmpty());
    refreshNotice();
    // Who asked the model waits for that; a small window has room for one of them.
    m_suggestions->refresh(isReply && m_proposals->isHidden());
    refreshFiles();
    refreshCount();
    refreshSpelling();
}

/** An answer is written in the language of who asked; a note, and an answer to a language that nobody knows, in the person's own. */
void ReplyBox::refreshSpelling()
{
    const Settings &settings = m_parts.deps.settings;
    const QString chosen = settings.value(spellLanguage);
    const QString own = chosen.isEmpty() ? QLocale().name() : chosen;
    const QString &theirs = m_controller.item().language;
    const bool isOwn = m_mode == Mode::Note || theirs.isEmpty() || theirs == u"und" || chosen == u"off";
    m_spelling->setLocale(isOwn ? own : theirs, settings.value(spellOwnWords));
}

void ReplyBox::refreshNotice()
{
    const auto newer = m_mode == Mode::Reply ? m_controller.newerAnswer() : std::nullopt;
    m_notice->setVisible(newer.has_value());
    if (!newer)
        return;
    const QString name = newer->author == m_parts.me ? tr("You") : m_parts.nameOf(newer->author);
    const QString when = momentWords(newer->at, m_parts.nowMs(), waysOf(m_parts));
    m_noticeText->setText(name.isEmpty() ? tr("Somebody answered at %1 while you were writing.").arg(when)
                                         : tr("%1 answered at %2 while you were writing.").arg(ui::isolated(name), when));
    m_notice->setAccessibleName(m_noticeText->text());
}

void ReplyBox::refreshFiles()
{
    auto *row = static_cast<QHBoxLayout *>(m_files->layout());
    while (QLayoutItem *item = row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_files->setVisible(m_mode == Mode::Reply && !m_controller.assets().isEmpty());
    for (const RecordId &asset : m_controller.assets()) {
        const QString name = m_fileNames.value(asset, tr("File"));
        QToolButton *chip = wordButton(name, u"x"_s, m_files);
        chip->setToolTip(tr("Take %1 out again").arg(name));
        chip->setAccessibleName(tr("Take %1 out again").arg(name));
        connect(chip, &QToolButton::clicked, this, [this, asset] { m_controller.removeAsset(asset); });
        row->addWidget(chip);
    }
    row->addStretch(1);
}

void ReplyBox::refreshCount()
{
    if (m_mode == Mode::Note || m_controller.item().id.isNull()) {
        m_count->clear();
        return;
    }
    const domain::TextCount count = m_controller.count();
    const int left = count.limit - count.used;
    m_count->setVisible(count.limit >= 0);
    m_count->setText(QLocale().toString(left));
    m_count->setToolTip(tr("%1 of %2 used, as %3 counts").arg(QLocale().toString(count.used), QLocale().toString(count.limit), networkOf(m_parts, m_controller.item().platform).label));
    m_count->setAccessibleName(tr("%1 characters left").arg(QLocale().toString(left)));
    ui::tintWords(m_count, left < 0 ? ui::Tone::Danger : left < count.limit / 10 ? ui::Tone::Warning : ui::Tone::Neutral);
}

void ReplyBox::submit(bool resolves)
{
    if (m_mode == Mode::Note)
        return addNote();
    if (m_drafts.needsReview())
        return openReviewers();
    m_controller.send(resolves);
}

void ReplyBox::openReviewers()
{
    if (!m_controller.canSend())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Anyone who may"), this, [this] { m_drafts.askForReview({}); });
    menu->addSeparator();
    for (const models::MemberRow &member : m_drafts.reviewers())
        menu->addAction(QString(member.name).replace(u'&', u"&&"_s), this, [this, user = member.user] { m_drafts.askForReview(user); });
    const QWidget *anchor = m_drafts.needsReview() ? static_cast<QWidget *>(m_send) : m_review;
    menu->popup(anchor->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void ReplyBox::addNote()
{
    const QString text = m_edit->toPlainText();
    const RecordId item = m_controller.item().id;
    if (text.trimmed().isEmpty() || item.isNull() || !m_parts.canEdit())
        return;
    QList<RecordId> mentioned;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (!member.name.isEmpty() && text.contains(u'@' + member.name, Qt::CaseInsensitive))
            mentioned.append(member.user);
    }
    m_parts.inbox.addNote(item, m_parts.me, text, mentioned, this, [this, item](const Result<RecordId> &added) {
        if (!added) {
            m_parts.tell(added.error(), {});
            return;
        }
        m_note.remove(item);
        if (m_mode == Mode::Note && m_controller.item().id == item)
            m_edit->adopt({});
        refresh();
    });
}

void ReplyBox::openSavedReplies()
{
    if (m_mode != Mode::Reply || m_edit->isReadOnly())
        return;
    auto *picker = new SavedReplyPicker(m_controller);
    auto *popover = new ui::Popover(picker, window());
    connect(picker, &SavedReplyPicker::picked, this, [this, popover](const RecordId &id) {
        popover->close();
        for (const models::SavedReplyRow &reply : m_controller.savedReplies()) {
            if (reply.id == id) {
                m_controller.use(reply);
                break;
            }
        }
        m_edit->setFocus();
    });
    connect(picker, &SavedReplyPicker::manageRequested, this, [this, popover] {
        popover->close();
        m_parts.deps.bus.open(u"savedreplies"_s);
    });
    connect(picker, &SavedReplyPicker::keepRequested, this, [this, popover] {
        popover->close();
        m_parts.deps.bus.open(u"savedreplies"_s, {}, {{u"text"_s, m_controller.text()}, {u"language"_s, m_controller.item().language}, {u"item"_s, m_controller.item().id.toString()}});
    });
    popover->openAt(m_saved);
    picker->setFocus();
}

void ReplyBox::openEmoji()
{
    auto *picker = new ui::EmojiPicker(&m_parts.deps.settings);
    auto *popover = new ui::Popover(picker, window());
    connect(picker, &ui::EmojiPicker::emojiPicked, m_edit, [this](const QString &emoji) {
        if (!m_edit->isReadOnly())
            m_edit->insertPlainText(emoji);
    });
    connect(picker, &ui::EmojiPicker::finished, popover, &QWidget::close);
    m_edit->setFocus();
    popover->openAt(m_emoji);
}

void ReplyBox::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ReplyBox::addFiles);
    dialog->open();
}

void ReplyBox::addFiles(const QStringList &files)
{
    if (m_mode != Mode::Reply || !m_controller.takesFiles() || m_edit->isReadOnly())
        return;
    for (const QString &file : files) {
        m_parts.deps.assets.add(file, {}, 0, {}, this, [this, item = m_controller.item().id, name = QFileInfo(file).fileName()](const Result<services::AddedAsset> &added) {
            if (!added)
                return m_parts.tell(added.error(), {});
            if (item != m_controller.item().id)
                return;
            m_fileNames.insert(added->asset, name);
            m_controller.addAsset(added->asset);
        });
    }
}

void ReplyBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isRoomy = width() >= ui::room(ui::metric::OneColumnBelow);
    m_resolve->setVisible(m_mode == Mode::Reply && !m_drafts.needsReview() && isRoomy);
    // What is left of two windows is longer than a narrow line.
    m_facts->setDirection(isRoomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_facts->setSpacing(isRoomy ? ui::space::X2 : 0);
    m_window->setWordWrap(!isRoomy);
}

void ReplyBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ui::Tokens &t = ui::tokens();
    painter.fillRect(rect(), m_mode == Mode::Note ? t.soft(ui::Tone::Warning) : t.color(ui::ColorRole::Surface));
    painter.fillRect(QRect(0, 0, width(), t.line), t.color(ui::ColorRole::Line));
}

} // namespace campanile::views
#include "moc_replybox.cpp"
