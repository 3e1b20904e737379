// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/reviewinbox.h"

#include "ui/kit/bidi.h"
#include "ui/kit/panelframe.h"
#include "ui/shell/actionregistry.h"
#include "views/inbox/conversation/safetext.h"

#include <QAction>
#include <QMenu>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostListed = 20;
constexpr qsizetype kShown = 60; // UTF-16 units of a reply
}

ReviewInbox::ReviewInbox(const PanelDeps &deps, models::MembersModel &members, ui::PanelFrame &frame, QObject *parent)
    : QObject(parent), m_deps(deps), m_members(members), m_frame(frame), m_model(models::makeWaitingReviewsModel(deps.store))
{
    ui::ActionSpec spec;
    spec.id = u"inbox.reviews"_s;
    spec.text = [] { return ReviewInbox::tr("Replies that wait for a review"); };
    spec.category = [] { return ReviewInbox::tr("Inbox"); };
    spec.icon = u"shield-check"_s;
    spec.scope = ui::ActionScope::Panel;
    spec.panel = u"inbox"_s;
    m_action = deps.actions.add(spec);
    frame.addHeaderAction(m_action);
    connect(m_action, &QAction::triggered, this, &ReviewInbox::open);
    m_model->onLoaded([this] { refresh(); });
    refresh();
}

ReviewInbox::~ReviewInbox() = default;

QList<models::WaitingReviewRow> ReviewInbox::waiting() const
{
    QList<models::WaitingReviewRow> rows;
    for (const models::WaitingReviewRow &row : m_model->rows()) {
        if (row.draft.author != m_deps.me)
            rows.append(row);
    }
    return rows;
}

void ReviewInbox::refresh()
{
    const int count = int(waiting().size());
    m_action->setEnabled(count > 0);
    m_action->setToolTip(count > 0 ? tr("%n replies wait for a review", nullptr, count) : tr("No reply waits for a review"));
}

void ReviewInbox::open()
{
    auto *menu = new QMenu(&m_frame);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"reviews"_s);
    for (const models::WaitingReviewRow &row : waiting().mid(0, kMostListed)) {
        const models::MemberRow *author = m_members.find(row.draft.author.toString());
        const QString by = author ? author->name : tr("A colleague");
        const QString text = tr("%1 to %2: %3").arg(ui::isolated(by), ui::isolated(safeLine(row.senderName, 40)), ui::isolated(safeLine(row.draft.content, kShown)));
        // An ampersand would name a key.
        menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, item = row.draft.item] { Q_EMIT openRequested(item); });
    }
    menu->popup(m_frame.mapToGlobal(m_frame.layoutDirection() == Qt::RightToLeft ? QPoint(0, m_frame.header()->height())
                                                                                : QPoint(m_frame.width() - menu->sizeHint().width(), m_frame.header()->height())));
}

} // namespace campanile::views
#include "moc_reviewinbox.cpp"
