// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/proposalstrip.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QApplication>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kGlance = 240; // UTF-16 units of a proposal
constexpr int kLines = 3;
constexpr qint64 kCountedMs = 90'000; // a longer wait is told by its end

void clearColumn(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QLabel *factsLabel(QWidget *parent)
{
    QLabel *label = plainText({}, ui::TypeRole::Caption, true, parent);
    label->setWordWrap(false);
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}

QString joinedFacts(const QStringList &facts)
{
    QStringList said;
    for (const QString &fact : facts) {
        if (!fact.isEmpty())
            said.append(ui::isolated(fact));
    }
    return said.join(u" \u00b7 "_s);
}

} // namespace

/** A text that is being written: filled again and again, with nothing to press. GUI thread. */
class GrowingProposal : public ui::Card
{
public:
    explicit GrowingProposal(QWidget *parent) : ui::Card(parent)
    {
        setObjectName(u"growing"_s);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X2, ui::space::X2);
        column->setSpacing(ui::space::X1);
        auto *head = new QHBoxLayout;
        head->setSpacing(ui::space::X2);
        head->addWidget(new ui::Chip({ProposalStrip::tr("AI"), u"sparkles"_s, ui::Tone::Info}, this));
        m_facts = factsLabel(this);
        head->addWidget(m_facts, 1);
        column->addLayout(head);
        m_text = plainText({}, ui::TypeRole::Body, false, this);
        m_text->setObjectName(u"growingText"_s);
        column->addWidget(m_text);
    }
    void set(const domain::AiProposal &proposal, const QString &filled)
    {
        m_facts->setText(joinedFacts({safeLine(proposal.tone, 40), confidenceWords(proposal.confidence)}));
        const TextPart part = partOf(filled, kGlance, kLines);
        m_text->setText(part.isWhole && proposal.isWhole ? part.text : part.text.trimmed() + u'\u2026');
    }

private:
    QLabel *m_facts;
    QLabel *m_text;
};

QString confidenceWords(const std::optional<double> &confidence)
{
    return confidence ? QCoreApplication::translate("SavedReplies", "%1 % sure").arg(QLocale().toString(int(std::lround(*confidence * 100)))) : QString();
}

ProposalStrip::ProposalStrip(DraftController &drafts, QWidget *parent) : QWidget(parent), m_drafts(drafts), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X2);
    setAccessibleName(tr("Proposals of your AI model"));
    m_second.setInterval(500);
    connect(&m_second, &QTimer::timeout, this, &ProposalStrip::showCountdown);
    connect(&drafts, &DraftController::grown, this, &ProposalStrip::showGrowing);
    hide();
}

void ProposalStrip::refresh(bool isWanted)
{
    const bool isWriting = !m_drafts.growing().isEmpty();
    QList<models::ReplyDraftRow> proposals = m_drafts.proposals();
    // Those that the new ones take the place of.
    if (isWriting)
        proposals.removeIf([this](const models::ReplyDraftRow &row) { return !row.isPreferred && row.author == m_drafts.parts().me; });
    const bool isShown = isWanted && (m_drafts.isAsking() || isWriting || !m_drafts.error().isNull() || !proposals.isEmpty());
    setVisible(isShown);
    if (!isShown) {
        m_second.stop();
        return;
    }
    QString signature = QStringList{m_drafts.isAsking() ? u"?"_s : m_drafts.error().code, isWriting ? u"w"_s : QString(), QString::number(m_drafts.retryAtMs()), m_drafts.reply().item().id.toString()}.join(u'/');
    for (const models::ReplyDraftRow &row : proposals)
        signature += row.id.toString() + row.content + (row.isPreferred ? u'+' : u'-');
    if (std::exchange(m_signature, signature) == signature)
        return showGrowing();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    clearColumn(m_column);
    m_growing.clear();
    m_countdown = nullptr;
    m_again = nullptr;
    if (m_drafts.isAsking())
        showWaiting();
    else if (!m_drafts.error().isNull())
        showError();
    showGrowing();
    for (const models::ReplyDraftRow &row : std::as_const(proposals))
        showProposal(row);
    showCountdown();
    // A layout shows what is added to it only later.
    for (int i = 0; i < m_column->count(); ++i)
        m_column->itemAt(i)->widget()->show();
    // Whoever pressed a button that is gone goes on where its successor stands.
    if (auto *next = findChild<QToolButton *>(); hadFocus && next && !isAncestorOf(QApplication::focusWidget()))
        next->setFocus(Qt::OtherFocusReason);
}

QHBoxLayout *ProposalStrip::addLine(const QString &icon, ui::Tone tone, Qt::Alignment mark)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new ToneMark(icon, tone, line), 0, mark);
    m_column->addWidget(line);
    return row;
}

void ProposalStrip::showWaiting()
{
    QHBoxLayout *row = addLine(u"sparkles"_s, ui::Tone::Accent, Qt::AlignVCenter);
    const bool isWriting = !m_drafts.growing().isEmpty();
    const QString model = ui::isolated(safeLine(m_drafts.modelName(), 60));
    QLabel *text = plainText(isWriting ? tr("%1 is writing").arg(model) : tr("%1 is thinking").arg(model), ui::TypeRole::Caption, true, this);
    text->setObjectName(u"thinking"_s);
    text->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    row->addWidget(text, 1);
    QToolButton *stop = wordButton(isWriting ? tr("Stop") : tr("Cancel"), u"x"_s, this);
    stop->setToolTip(isWriting ? tr("Stop here. What is written stays.") : tr("Do not wait for proposals"));
    connect(stop, &QToolButton::clicked, &m_drafts, &DraftController::stop);
    row->addWidget(stop);
}

void ProposalStrip::showGrowing()
{
    if (isHidden())
        return;
    const QList<domain::AiProposal> &growing = m_drafts.growing();
    for (qsizetype i = 0; i < growing.size(); ++i) {
        if (i == m_growing.size()) {
            auto *card = new GrowingProposal(this);
            // Below the line that says who writes, which goes when all is written.
            m_column->insertWidget(int(i) + (m_drafts.isAsking() ? 1 : 0), card);
            m_growing.append(card);
            card->show();
        }
        m_growing.at(i)->set(growing.at(i), m_drafts.reply().fill(growing.at(i).text).text);
    }
}

void ProposalStrip::showError()
{
    QHBoxLayout *row = addLine(u"circle-alert"_s, ui::Tone::Warning, Qt::AlignTop);
    const bool hasTime = m_drafts.retryAtMs() != 0;
    const ui::ErrorWords words = ui::wordsFor(m_drafts.error());
    QLabel *text = plainText(hasTime ? words.happened : words.toText(), ui::TypeRole::Caption, false, this);
    text->setObjectName(u"proposalError"_s);
    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addWidget(text);
    if (hasTime) {
        m_countdown = plainText({}, ui::TypeRole::Caption, true, this);
        m_countdown->setObjectName(u"countdown"_s);
        said->addWidget(m_countdown);
    }
    row->addLayout(said, 1);
    m_again = wordButton(tr("Try again"), u"refresh-cw"_s, this);
    connect(m_again, &QToolButton::clicked, &m_drafts, &DraftController::propose);
    row->addWidget(m_again, 0, Qt::AlignTop);
}

void ProposalStrip::showCountdown()
{
    if (!m_countdown) {
        m_second.stop();
        return;
    }
    const qint64 leftMs = m_drafts.retryAtMs() - m_drafts.parts().nowMs();
    const bool isOver = leftMs <= 0;
    if (isOver)
        m_countdown->setText(tr("You can ask again now."));
    else if (leftMs <= kCountedMs)
        m_countdown->setText(tr("You can ask again in %n s.", nullptr, int((leftMs + 999) / 1000)));
    else
        m_countdown->setText(tr("You can ask again at %1.").arg(momentWords(m_drafts.retryAtMs(), m_drafts.parts().nowMs(), waysOf(m_drafts.parts()))));
    m_again->setEnabled(isOver);
    if (isOver)
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

void ProposalStrip::showProposal(const models::ReplyDraftRow &draft)
{
    auto *card = new ui::Card(this);
    card->setObjectName(u"proposal"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X2, ui::space::X2);
    column->setSpacing(ui::space::X1);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(new ui::Chip({tr("AI"), u"sparkles"_s, ui::Tone::Info}, card));
    if (draft.isPreferred)
        head->addWidget(new ui::Chip({tr("Preferred"), u"circle-check"_s, ui::Tone::Success}, card));
    QStringList facts{safeLine(draft.tone, 40), confidenceWords(draft.confidence), draft.isCut ? tr("breaks off") : QString()};
    if (draft.author != m_drafts.parts().me) {
        if (const QString name = m_drafts.parts().nameOf(draft.author); !name.isEmpty())
            facts.append(tr("asked by %1").arg(ui::isolated(name)));
    }
    QLabel *said = factsLabel(card);
    said->setText(joinedFacts(facts));
    head->addWidget(said, 1);
    const auto button = [&](const QString &text, const QString &icon, const QString &tip, std::function<void()> act) {
        QToolButton *made = wordButton(text, icon, card);
        if (text.isEmpty())
            made->setToolButtonStyle(Qt::ToolButtonIconOnly);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        connect(made, &QToolButton::clicked, this, std::move(act));
        head->addWidget(made);
    };
    const RecordId id = draft.id;
    const bool canEdit = m_drafts.parts().canEdit();
    if (canEdit) {
        button({}, u"circle-check"_s, draft.isPreferred ? tr("No longer prefer it") : tr("Prefer this one"), [this, id, on = !draft.isPreferred] { m_drafts.prefer(id, on); });
        button({}, u"trash-2"_s, tr("Remove the proposal"), [this, id] { m_drafts.remove(id); });
        button(tr("Use"), {}, tr("Put the proposal into the reply"), [this, id] {
            m_drafts.use(id);
            Q_EMIT used();
        });
    }
    column->addLayout(head);
    // As it would stand in the box.
    const QString filled = m_drafts.reply().fill(draft.content).text;
    const TextPart part = partOf(filled, kGlance, kLines);
    QLabel *text = plainText(part.isWhole && !draft.isCut ? part.text : part.text.trimmed() + u'\u2026', ui::TypeRole::Body, false, card);
    text->setObjectName(u"proposalText"_s);
    if (!part.isWhole)
        text->setToolTip(u"<p>"_s + safeText(filled).left(4000).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s);
    column->addWidget(text);
    if (!draft.reason.isEmpty())
        column->addWidget(plainText(safeLine(draft.reason, 200), ui::TypeRole::Caption, true, card));
    m_column->addWidget(card);
}

} // namespace campanile::views
#include "moc_proposalstrip.cpp"
