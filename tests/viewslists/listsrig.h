// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/panelrig.h"
#include "ui/shell/panelregistry.h"
#include "views/drafts/draftspanel.h"
#include "views/outbox/outboxpanel.h"

#include <QPushButton>
#include <QSignalSpy>

namespace campanile::liststest {

using namespace Qt::StringLiterals;
using store::SetOp;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

inline QString wire(const QDateTime &at)
{
    return at.toString(Qt::ISODateWithMs);
}

/** A workspace with a real cache and everything that panels are given. */
struct Rig : test::PanelRig {
    Rig() : PanelRig(kNow) {}

    bool apply(const QString &label, const QList<SetOp> &ops)
    {
        return run([label, ops](store::StoreCore &core) { return core.applyLocal({label, ops}); }).has_value();
    }
    RecordId post(const QJsonObject &value)
    {
        const RecordId id = RecordId::create('p');
        return apply(u"post.create"_s, {SetOp::create(u"Post"_s, id, value)}) ? id : RecordId();
    }
    /** A post that the server has, and a conflict about its text. */
    /** @p by: whose edit came second. */
    std::pair<RecordId, RecordId> conflict(const QString &title = u"Winter gifts"_s, const RecordId &by = {})
    {
        const RecordId post = RecordId::create('p');
        const RecordId id = RecordId::create('x');
        const QString base = u"Our winter roast is here. Come and try it on Monday."_s;
        const QString theirs = u"Our winter roast is here. Come and taste it on Tuesday."_s;
        const QString mine = u"The winter roast has arrived. Come and try it on Monday."_s;
        pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"title"_s, title}, {u"body"_s, mine}, {u"status"_s, u"draft"_s}});
        QJsonObject record{{u"id"_s, id.toString()}, {u"typeName"_s, u"Post"_s}, {u"recordId"_s, post.toString()}, {u"property"_s, u"body"_s},
                           {u"kind"_s, u"overwritten"_s}, {u"base"_s, base}, {u"theirs"_s, theirs}, {u"mine"_s, mine},
                           {u"resolution"_s, u"unresolved"_s}};
        if (!by.isNull())
            record.insert(u"byUserId"_s, by.toString());
        pull(u"Conflict"_s, record);
        return {post, id};
    }
    bool refuse(const RecordId &id)
    {
        return run([id](store::StoreCore &core) -> Result<void> {
            const auto batch = core.nextBatch(100, 1 << 20);
            if (!batch)
                return batch.error();
            if (const auto ok = core.markInFlight(*batch); !ok)
                return ok;
            store::PushReply reply;
            const QByteArray responses = R"([["Post/set",{"notUpdated":{")" + id.toByteArray() + R"(":{"type":"stateForbidden"}}},"0"]])";
            for (const auto &item : batch->items)
                reply.results.append({item.seq, item.mutation, store::PushResult::Status::Rejected, 0, responses});
            reply.lastSeq = batch->items.last().seq;
            const auto outcome = core.applyPushResults(reply);
            return outcome ? Result<void>() : Result<void>(outcome.error());
        }).has_value();
    }
    std::unique_ptr<ui::Panel> make(const QString &id)
    {
        ui::PanelRegistry registry;
        views::registerDraftsPanel(registry, *deps);
        views::registerOutboxPanel(registry, *deps);
        std::unique_ptr<ui::Panel> panel(registry.find(id)->factory(nullptr));
        panel->resize(900, 500);
        panel->show();
        return panel;
    }
};

/** The visible button of @p in that says @p text; null when there is none. */
inline QPushButton *button(QWidget *in, const QString &text)
{
    for (QPushButton *candidate : in->findChildren<QPushButton *>()) {
        if (candidate->text() == text && candidate->isVisibleTo(in))
            return candidate;
    }
    return nullptr;
}

} // namespace campanile::liststest
