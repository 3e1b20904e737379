// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/contextreader.h"

#include "app/core/logging.h"

#include <QJsonObject>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

struct Facts {
    QJsonObject workspace;
    std::optional<api::Role> role;
};

Result<Facts> readFacts(store::Reader &reader, const RecordId &workspace, const RecordId &user)
{
    Facts facts;
    const auto record = reader.get(u"Workspace"_s, workspace);
    if (!record)
        return record.error();
    if (*record)
        facts.workspace = (*record)->object();
    store::Query members;
    members.type = u"WorkspaceMember"_s;
    members.where(u"userId"_s, store::Filter::Op::Eq, QVariant::fromValue(user));
    const auto page = reader.query(members);
    if (!page)
        return page.error();
    for (const store::Record &row : page->rows) {
        const QJsonObject member = row.object();
        // Who was taken out keeps what is in the cache to read.
        facts.role = member.value("isActive"_L1).toBool(true) ? api::roleFromName(member.value("role"_L1).toString().toStdString())
                                                               : api::Role::Viewer;
    }
    return facts;
}

} // namespace

ContextReader::ContextReader(store::Store &store, WorkspaceEntry entry, views::WorkspaceContext &context, QObject *parent)
    : QObject(parent), m_store(store), m_entry(std::move(entry)), m_context(context)
{
    connect(&m_store.hub(), &store::ChangeHub::changed, this, [this](const store::ChangeNotice &notice) {
        if (notice.types.contains(u"Workspace"_s) || notice.types.contains(u"WorkspaceMember"_s))
            read();
    });
    setRole();
    read();
}

void ContextReader::read()
{
    const RecordId workspace = RecordId::parse(m_entry.accountId).value_or(RecordId());
    const RecordId user = RecordId::parse(m_entry.userId).value_or(RecordId());
    m_store.read(
        this, [workspace, user](store::Reader &reader) { return readFacts(reader, workspace, user); },
        [this](const Result<Facts> &facts) {
            if (facts)
                take(facts->workspace, facts->role);
            else
                qCWarning(lcUi) << "the workspace's record cannot be read:" << facts.error().code;
            m_isAnswered = true;
            Q_EMIT answered();
        });
}

void ContextReader::take(const QJsonObject &workspace, std::optional<api::Role> role)
{
    m_memberRole = role;
    const QString name = workspace.value("name"_L1).toString();
    // A demonstration is listed as one until somebody gives it another name.
    const QString known = m_entry.kind == WorkspaceEntry::Kind::Demo ? name : m_entry.name;
    const bool renamedNow = !name.isEmpty() && name != (m_name.isEmpty() ? known : m_name);
    m_name = name;
    m_context.setWorkspace(name.isEmpty() ? m_entry.name : name, workspace.value("timezone"_L1).toString(), workspace.value("secondTimezone"_L1).toString());
    m_context.setReplyReview(api::roleFromName(workspace.value("settings"_L1)["replyReview"_L1].toString().toStdString()));
    setRole();
    if (renamedNow)
        Q_EMIT renamed(name);
}

void ContextReader::setSessionRole(const QString &role)
{
    m_sessionRole = api::roleFromName(role.toStdString());
    setRole();
}

void ContextReader::setRole()
{
    if (m_memberRole)
        m_context.setRole(m_memberRole);
    else if (m_sessionRole)
        m_context.setRole(m_sessionRole);
    else if (m_entry.isEmbedded())
        m_context.setRole(api::Role::Owner);
    else
        m_context.setRole(std::nullopt);
}

} // namespace campanile

#include "moc_contextreader.cpp"
