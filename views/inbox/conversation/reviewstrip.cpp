// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/reviewstrip.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/popover.h"
#include "ui/theme/paint.h"
#include "views/directions.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kEditLines = 4;
constexpr int kMostHeight = 340; // px; more scrolls
constexpr int kLeastWidth = 280; // px
}

namespace {
QString viewerNames(const models::ReplyDraftRow &draft, const InboxParts &parts)
{
    QStringList names;
    for (const RecordId &viewer : draft.viewers) {
        if (const QString name = parts.nameOf(viewer); !name.isEmpty() && viewer != draft.author)
            names.append(ui::isolated(name));
    }
    return QLocale().createSeparatedList(names);
}
} // namespace

ReviewCard::ReviewCard(const models::ReplyDraftRow &draft, DraftController &drafts, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_drafts(drafts), m_seen(drafts.reply().item().lastMessageAt)
{
    setObjectName(u"reviewCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X3);
    column->setSpacing(ui::space::X2);
    buildHead(column);
    if (drafts.mayDecide(draft))
        buildDecision(column);
    else
        buildOwn(column);
}

QString ReviewCard::signatureOf(const models::ReplyDraftRow &draft, const DraftController &drafts)
{
    // Who has looked at it is for its author; whoever looks keeps the card with what was typed into it.
    const QString viewers = draft.author == drafts.parts().me ? viewerNames(draft, drafts.parts()) : QString();
    return QStringList{viewers, draft.id.toString(), draft.content, draft.original, draft.status, draft.reviewNote, drafts.parts().nameOf(draft.author), drafts.parts().nameOf(draft.reviewer),
                       drafts.mayDecide(draft) ? u"1"_s : u"0"_s, drafts.needsReview() ? u"1"_s : u"0"_s}
        .join(u'\n');
}

void ReviewCard::buildHead(QVBoxLayout *column)
{
    const InboxParts &parts = m_drafts.parts();
    const QString author = parts.nameOf(m_draft.author).isEmpty() ? tr("A colleague") : parts.nameOf(m_draft.author);
    const QString reviewer = parts.nameOf(m_draft.reviewer);
    QString text;
    if (m_draft.status == u"rejected") {
        const QString by = parts.nameOf(m_draft.reviewedBy).isEmpty() ? tr("A colleague") : parts.nameOf(m_draft.reviewedBy);
        text = tr("%1 did not approve your reply").arg(ui::isolated(by));
    } else if (m_draft.author == parts.me) {
        text = reviewer.isEmpty() ? tr("Your reply waits for a review") : tr("Your reply waits for a review by %1").arg(ui::isolated(reviewer));
    } else if (m_draft.reviewer == parts.me) {
        text = tr("%1 asks you to look at this reply").arg(ui::isolated(author));
    } else {
        text = reviewer.isEmpty() ? tr("%1 asks for a review of this reply").arg(ui::isolated(author))
                                  : tr("%1 asks %2 to look at this reply").arg(ui::isolated(author), ui::isolated(reviewer));
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(new ToneMark(m_draft.status == u"rejected" ? u"circle-x"_s : u"shield-check"_s, m_draft.status == u"rejected" ? ui::Tone::Danger : ui::Tone::Warning, this));
    QLabel *title = plainText(text, ui::TypeRole::Strong, false, this);
    title->setObjectName(u"reviewTitle"_s);
    head->addWidget(title, 1);
    if (m_draft.isByModel)
        head->addWidget(new ui::Chip({tr("AI"), u"sparkles"_s, ui::Tone::Info}, this));
    QLabel *when = plainText(momentWords(m_draft.askedAt, parts.nowMs(), waysOf(parts)), ui::TypeRole::Caption, true, this);
    when->setWordWrap(false);
    head->addWidget(when);
    column->addLayout(head);
    setAccessibleName(text);
    if (!m_draft.reviewNote.isEmpty())
        column->addWidget(plainText(tr("Note: %1").arg(ui::isolated(safeText(m_draft.reviewNote.left(2000)))), ui::TypeRole::Body, false, this));
    if (m_draft.original.isEmpty() || m_draft.original == m_draft.content)
        return;
    auto *changes = new QLabel(markedChanges(m_draft.original, m_draft.content), this);
    changes->setObjectName(u"changes"_s);
    changes->setTextFormat(Qt::RichText);
    changes->setWordWrap(true);
    changes->setAccessibleName(tr("Changes against the first version"));
    changes->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    column->addWidget(plainText(m_draft.isByModel ? tr("Changed from what the model proposed:") : tr("Changed from the first version:"), ui::TypeRole::Caption, true, this));
    column->addWidget(changes);
}

void ReviewCard::buildDecision(QVBoxLayout *column)
{
    const InboxParts &parts = m_drafts.parts();
    m_edit = new QPlainTextEdit(this);
    m_edit->setPlainText(m_draft.content);
    m_edit->setAccessibleName(tr("Text of the reply"));
    m_edit->setTabChangesFocus(true);
    followWriting(m_edit);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * kEditLines + 2 * ui::space::X3);
    // Whoever is reviewed takes a colleague's words or does not, but puts none of the own into them.
    m_edit->setReadOnly(m_drafts.needsReview());
    column->addWidget(m_edit);
    m_note = new QLineEdit(this);
    m_note->setPlaceholderText(tr("Note for the author"));
    m_note->setAccessibleName(tr("Note for the author"));
    m_note->setMaxLength(2000);
    column->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    QToolButton *history = wordButton(tr("History"), u"history"_s, this);
    m_history = history;
    auto *reject = new QPushButton(tr("Do not approve"), this);
    QPushButton *approve = ui::primaryButton(parts.isOnline() ? tr("Approve and send") : tr("Approve, send when online"), this);
    buttons->addWidget(history);
    buttons->addStretch(1);
    buttons->addWidget(reject);
    buttons->addWidget(approve);
    column->addLayout(buttons);
    connect(history, &QToolButton::clicked, this, &ReviewCard::openHistory);
    connect(reject, &QPushButton::clicked, this, [this] { m_drafts.reject(m_draft.id, m_note->text()); });
    connect(approve, &QPushButton::clicked, this, [this] { m_drafts.approve(m_draft.id, m_edit->toPlainText(), m_note->text(), m_seen); });
    connect(m_edit, &QPlainTextEdit::textChanged, approve, [this, approve] { approve->setEnabled(!m_edit->toPlainText().trimmed().isEmpty() || !m_draft.assets.isEmpty()); });
}

void ReviewCard::buildOwn(QVBoxLayout *column)
{
    QLabel *text = plainText(safeText(m_draft.content.left(4000)), ui::TypeRole::Body, false, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    if (const QString viewers = viewerNames(m_draft, m_drafts.parts()); !viewers.isEmpty() && m_draft.author == m_drafts.parts().me && m_draft.isWaiting()) {
        QLabel *seen = plainText(tr("Seen by %1").arg(viewers), ui::TypeRole::Caption, true, this);
        seen->setObjectName(u"seenBy"_s);
        column->addWidget(seen);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    QToolButton *history = wordButton(tr("History"), u"history"_s, this);
    m_history = history;
    connect(history, &QToolButton::clicked, this, &ReviewCard::openHistory);
    buttons->addWidget(history);
    buttons->addStretch(1);
    const bool isMine = m_draft.author == m_drafts.parts().me;
    if (isMine && m_drafts.parts().canEdit()) {
        if (m_draft.status == u"rejected") {
            auto *discard = new QPushButton(tr("Discard"), this);
            connect(discard, &QPushButton::clicked, this, [this] { m_drafts.remove(m_draft.id); });
            buttons->addWidget(discard);
        }
        auto *again = new QPushButton(m_draft.status == u"rejected" ? tr("Edit") : tr("Take back"), this);
        connect(again, &QPushButton::clicked, this, [this] { m_drafts.takeBack(m_draft.id); });
        buttons->addWidget(again);
    }
    column->addLayout(buttons);
}

void ReviewCard::openHistory()
{
    auto *popover = new ui::Popover(new DraftHistory(m_draft.id, m_drafts.parts()), window());
    popover->openAt(m_history);
}

void ReviewCard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_drafts.noteViewed(m_draft);
}

void ReviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ui::Tokens &t = ui::tokens();
    painter.fillRect(rect(), t.soft(m_draft.status == u"rejected" ? ui::Tone::Danger : ui::Tone::Warning));
    painter.fillRect(QRect(0, 0, width(), t.line), t.color(ui::ColorRole::Line));
}

ReviewStrip::ReviewStrip(DraftController &drafts, QWidget *parent) : QWidget(parent), m_drafts(drafts), m_scroll(new QScrollArea(this)), m_content(new QWidget)
{
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ReviewStrip::refresh()
{
    const QList<models::ReplyDraftRow> reviews = m_drafts.reviews();
    setVisible(!reviews.isEmpty());
    QString signature;
    for (const models::ReplyDraftRow &row : reviews)
        signature += ReviewCard::signatureOf(row, m_drafts);
    if (std::exchange(m_signature, signature) == signature)
        return;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const models::ReplyDraftRow &row : reviews) {
        auto *card = new ReviewCard(row, m_drafts, m_content);
        m_column->addWidget(card);
        // A layout leaves out what is not shown yet.
        card->show();
    }
    fit();
}

void ReviewStrip::fit()
{
    m_column->activate();
    const int wide = std::max(m_scroll->viewport()->width(), kLeastWidth);
    m_scroll->setFixedHeight(std::min(kMostHeight, std::max(m_column->totalHeightForWidth(wide), m_column->totalMinimumSize().height())));
}

void ReviewStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        fit();
}

} // namespace campanile::views
#include "moc_reviewstrip.cpp"
