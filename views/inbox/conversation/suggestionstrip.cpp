// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/suggestionstrip.h"

#include "ui/kit/bidi.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/savedreplypicker.h"
#include "views/inbox/conversation/threadparts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSuggestions = 3;
}

SuggestionStrip::SuggestionStrip(ReplyController &controller, QWidget *parent) : QWidget(parent), m_controller(controller), m_row(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    column->addLayout(m_row);
    m_reason = plainText({}, ui::TypeRole::Caption, true, this);
    m_reason->setObjectName(u"suggestionReason"_s);
    column->addWidget(m_reason);
    setAccessibleName(tr("Saved replies that fit"));
    hide();
}

void SuggestionStrip::refresh(bool isWanted)
{
    if (!isWanted || !m_controller.text().isEmpty() || m_controller.item().id.isNull() || !m_controller.whyNot().isEmpty()) {
        hide();
        return;
    }
    QString signature = m_controller.item().id.toString() + m_controller.item().content.left(60) + m_controller.item().correctedIntent;
    for (const models::SavedReplyRow &reply : m_controller.savedReplies())
        signature += reply.id.toString();
    if (std::exchange(m_signature, signature) != signature)
        build();
    setVisible(m_row->count() > 1);
}

void SuggestionStrip::build()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const auto list = m_controller.suggestions(kSuggestions);
    for (const auto &suggestion : list) {
        QToolButton *button = wordButton(suggestion.reply.name, u"lightbulb"_s, this);
        button->setToolTip(suggestionReason(suggestion).toHtmlEscaped());
        button->setAccessibleDescription(suggestionReason(suggestion));
        button->setObjectName(u"suggestion"_s);
        connect(button, &QToolButton::clicked, this, [this, reply = suggestion.reply] {
            m_controller.use(reply);
            Q_EMIT used();
        });
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
    // With several of them it says whose reason that is.
    const QString name = list.size() > 1 ? ui::isolated(safeLine(list.first().reply.name, 60)) + u" \u00b7 "_s : QString();
    m_reason->setText(list.isEmpty() ? QString() : name + suggestionReason(list.first()));
}

} // namespace campanile::views
#include "moc_suggestionstrip.cpp"
