// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/proposalstrip.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"

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

} // namespace

QString confidenceWords(const std::optional<double> &confidence)
{
    return confidence ? QCoreApplication::translate("SavedReplies", "%1 % sure").arg(QLocale().toString(int(std::lround(*confidence * 100)))) : QString();
}

ProposalStrip::ProposalStrip(DraftController &drafts, QWidget *parent) : QWidget(parent), m_drafts(drafts), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X2);
    setAccessibleName(tr("Proposals of your AI model"));
    hide();
}

void ProposalStrip::refresh(bool isWanted)
{
    const QList<models::ReplyDraftRow> proposals = m_drafts.proposals();
    const bool isShown = isWanted && (m_drafts.isAsking() || !m_drafts.error().isNull() || !proposals.isEmpty());
    setVisible(isShown);
    if (!isShown)
        return;
    QString signature = (m_drafts.isAsking() ? u"?"_s : m_drafts.error().code) + m_drafts.reply().item().id.toString();
    for (const models::ReplyDraftRow &row : proposals)
        signature += row.id.toString() + row.content + (row.isPreferred ? u'+' : u'-');
    if (std::exchange(m_signature, signature) == signature)
        return;
    clearColumn(m_column);
    if (m_drafts.isAsking())
        showWaiting();
    else if (!m_drafts.error().isNull())
        showError();
    for (const models::ReplyDraftRow &row : proposals)
        showProposal(row);
}

void ProposalStrip::showWaiting()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new ToneMark(u"sparkles"_s, ui::Tone::Accent, line));
    QLabel *text = plainText(tr("%1 is thinking").arg(ui::isolated(safeLine(m_drafts.modelName(), 60))), ui::TypeRole::Caption, true, line);
    text->setObjectName(u"thinking"_s);
    row->addWidget(text, 1);
    QToolButton *cancel = wordButton(tr("Cancel"), u"x"_s, line);
    connect(cancel, &QToolButton::clicked, &m_drafts, &DraftController::cancel);
    row->addWidget(cancel);
    m_column->addWidget(line);
}

void ProposalStrip::showError()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new ToneMark(u"circle-alert"_s, ui::Tone::Warning, line), 0, Qt::AlignTop);
    QLabel *text = plainText(ui::wordsFor(m_drafts.error()).toText(), ui::TypeRole::Caption, false, line);
    text->setObjectName(u"proposalError"_s);
    row->addWidget(text, 1);
    QToolButton *again = wordButton(tr("Try again"), u"refresh-cw"_s, line);
    connect(again, &QToolButton::clicked, &m_drafts, &DraftController::propose);
    row->addWidget(again, 0, Qt::AlignTop);
    m_column->addWidget(line);
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
    QStringList facts;
    for (const QString &fact : {safeLine(draft.tone, 40), confidenceWords(draft.confidence)}) {
        if (!fact.isEmpty())
            facts.append(ui::isolated(fact));
    }
    if (draft.author != m_drafts.parts().me) {
        if (const QString name = m_drafts.parts().nameOf(draft.author); !name.isEmpty())
            facts.append(tr("asked by %1").arg(ui::isolated(name)));
    }
    QLabel *said = plainText(facts.join(u" \u00b7 "_s), ui::TypeRole::Caption, true, card);
    said->setWordWrap(false);
    said->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
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
    QLabel *text = plainText(part.isWhole ? part.text : part.text.trimmed() + u'\u2026', ui::TypeRole::Body, false, card);
    text->setObjectName(u"proposalText"_s);
    if (!part.isWhole)
        text->setToolTip(u"<p>"_s + safeText(filled).left(4000).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s);
    column->addWidget(text);
    if (!draft.reason.isEmpty())
        column->addWidget(plainText(safeLine(draft.reason, 200), ui::TypeRole::Caption, true, card));
    m_column->addWidget(card);
    card->show();
}

} // namespace campanile::views
#include "moc_proposalstrip.cpp"
