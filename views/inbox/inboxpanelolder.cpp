// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxpanel.h"

#include "app/services/inboxhistory.h"
#include "ui/kit/stateview.h"
#include "views/inbox/inboxcommands.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/olderbar.h"
#include "views/inbox/searchbox.h"
#include "views/inbox/viewpicker.h"

#include <QAction>

namespace campanile::views {

using namespace Qt::StringLiterals;

/** What is older than the cache keeps by itself: offered behind the last row, and asked after while it is shown. */
void InboxPanel::buildHistory()
{
    services::InboxHistory *history = m_parts.deps.history;
    m_commands->action(u"older"_s)->setVisible(history);
    if (!history)
        return;
    m_older = new OlderBar(m_parts, *history, m_list->viewport());
    m_list->setFooter(m_older);
    connect(m_commands, &InboxCommands::olderRequested, m_older, &OlderBar::load);
    connect(m_states, &ui::StateView::actionRequested, m_older, &OlderBar::load);
    connect(m_older, &OlderBar::changed, this, [this] {
        m_commands->action(u"older"_s)->setEnabled(m_older->canLoad());
        refresh();
    });
    const auto tellShown = [this, history] {
        // What is asked after while the line is down would count as asked; it comes here again when the line is back.
        if (!m_parts.isOnline())
            return;
        QList<std::pair<RecordId, qint64>> items;
        for (int row = m_list->firstShown(); row <= m_list->lastShown(); ++row) {
            if (const store::InboxRow *shown = m_model.rowOf(row))
                items.append({shown->id, shown->at});
        }
        history->shown(items);
    };
    connect(m_list, &InboxList::shownChanged, this, tellShown);
    connect(&m_model, &models::InboxModel::loaded, this, tellShown);
    connect(&m_parts.deps.context, &WorkspaceContext::changed, this, [this, history, tellShown] {
        tellShown();
        if (m_parts.isOnline())
            history->opened(m_shown);
    });
}

ui::EmptyText InboxPanel::emptyText() const
{
    ui::EmptyText text{u"inbox"_s, tr("Comments, messages, mentions and reviews of your accounts come together here."), {}, {}};
    if (!m_search->text().trimmed().isEmpty())
        text = {u"search"_s, tr("Nothing here fits this filter."), {}, {}};
    else if (m_picker->current().id == u"unanswered" || m_picker->current().id == u"overdue")
        text = {u"circle-check"_s, tr("Everything is answered."), {}, {}};
    if (m_older && m_older->isOffered()) {
        text.sentence += u' ' + m_older->words();
        if (m_older->canLoad())
            text.action = m_older->buttonWords();
    }
    return text;
}

} // namespace campanile::views
