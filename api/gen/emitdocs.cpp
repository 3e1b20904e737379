// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace campanile::schemagen {

namespace {

QByteArray cell(QByteArray text)
{
    return text.replace('|', "\\|").replace('\n', ' ');
}

QByteArray kindText(const PropertyDef &p)
{
    QByteArray out = kindName(p.kind);
    if (!p.enumName.isEmpty())
        out += " [" + p.enumName + "](#" + p.enumName.toLower() + ")";
    if (!p.ref.isEmpty())
        out += " [" + p.ref + "](#" + p.ref.toLower() + ")";
    if (!p.unit.isEmpty())
        out += " in " + p.unit;
    return out;
}

QByteArray notes(const PropertyDef &p)
{
    QList<QByteArray> parts;
    if (p.required)
        parts.append("required");
    if (p.nullable)
        parts.append("may be null");
    if (!p.defaultValue.isUndefined()) {
        const QByteArray json = QJsonDocument(QJsonArray{p.defaultValue}).toJson(QJsonDocument::Compact);
        parts.append("default `" + json.mid(1, json.size() - 2) + '`');
    }
    if (p.minimum)
        parts.append("at least " + QByteArray::number(*p.minimum));
    if (p.maximum)
        parts.append("at most " + QByteArray::number(*p.maximum));
    if (p.maxLength > 0)
        parts.append("length up to " + QByteArray::number(p.maxLength));
    if (p.unique)
        parts.append("unique");
    if (p.indexed)
        parts.append("indexed");
    if (p.personal)
        parts.append("personal data");
    if (p.serverOnly)
        parts.append("never sent to clients");
    if (!p.doc.isEmpty())
        parts.append(p.doc);
    return parts.join("; ");
}

QByteArray rightsText(unsigned char bits)
{
    QByteArray out;
    const auto add = [&](unsigned char bit, const char *word) {
        if (bits & bit)
            out += (out.isEmpty() ? "" : ", ") + QByteArray(word);
    };
    add(api::Read, "read");
    add(api::Create, "create");
    add(api::Update, "change");
    add(api::Delete, "delete");
    return out.isEmpty() ? QByteArray("nothing") : out;
}

QByteArray placeText(api::SyncClass sync)
{
    switch (sync) {
    case api::SyncClass::Synced: return "Synced: cached and edited by clients.";
    case api::SyncClass::ReadOnly: return "Read-only: cached by clients, written by the server.";
    case api::SyncClass::Server: return "Server: never leaves the server.";
    case api::SyncClass::Local: return "Local: exists only in a client's cache.";
    }
    return {};
}

QByteArray typeText(const TypeDef &t)
{
    QByteArray out = "### " + t.name + "\n\n" + t.doc + "\n\n" + placeText(t.sync) + " Ids begin with `"
        + QByteArray(1, t.letter) + "`.";
    if (t.global)
        out += " The record is shared by all workspaces that show it.";
    if (t.revivable)
        out += " An edit brings a deleted record back.";
    if (!t.window.isEmpty())
        out += " Clients hold a window cut by `" + t.window + "`.";
    if (!t.ownedBy.isEmpty())
        out += " A record belongs to the user in `" + t.ownedBy + '`'
            + (t.ownedWhen.isEmpty() ? QByteArray() : " when the records of the type in `" + t.ownedWhen + "` belong to users") + '.';
    for (const EffectDef &effect : t.effects)
        out += " Setting `" + effect.property + "` to `" + effect.to + "` reaches the outside world.";
    out += "\n\n| property | kind | merge | notes |\n|---|---|---|---|\n";
    for (const PropertyDef &p : t.properties)
        out += "| `" + p.name + "` (" + cell(p.label) + ") | " + kindText(p) + " | " + mergeName(p.merge) + " | "
            + cell(notes(p)) + " |\n";
    if (t.sync == api::SyncClass::Synced || t.sync == api::SyncClass::ReadOnly) {
        constexpr const char *roles[] = {"owner", "admin", "manager", "editor", "viewer"};
        out += "\nRights: ";
        for (size_t i = 0; i < t.rights.size(); ++i)
            out += (i ? "; " : "") + QByteArray(roles[i]) + " " + rightsText(t.rights[i]);
        out += ".\n";
    }
    if (!t.rules.isEmpty()) {
        out += "\nRules:\n\n";
        for (const QByteArray &rule : t.rules)
            out += "- " + rule + '\n';
    }
    return out + '\n';
}

} // namespace

QByteArray modelReference(const Schema &schema)
{
    QByteArray out = "# Data model\n\nGenerated from `api/schema`; schema version " + QByteArray::number(schema.version)
        + ".\n\nEvery record also has `id`, `ver` (the workspace's sequence number of its last change), `createdAt`, "
          "`updatedAt`, `createdBy` and `updatedBy`, all set by the server. Times are UTC with milliseconds; sets are "
          "objects whose members are `true`; a property that is absent is null or has its default.\n\n"
          "Merge kinds: *scalar* the later edit wins and both values are kept in a conflict record; *strict* an edit "
          "of an outdated value is refused; *text* three-way by word; *set* by member; *list* the whole list; *map* "
          "by key; *serverOwned* clients cannot write it; *immutable* given at creation only.\n\n";
    for (const SystemDef &system : schema.systems) {
        out += "## " + system.title + "\n\n" + system.doc + "\n\n";
        for (const TypeDef &t : system.types)
            out += typeText(t);
    }
    out += "## Enums\n\nA value that a version does not know is kept and shown as it is.\n\n";
    for (const EnumDef &e : schema.enums) {
        out += "### " + e.name + "\n\n";
        for (qsizetype i = 0; i < e.values.size(); ++i)
            out += "- `" + e.values[i] + "` " + e.labels[i] + '\n';
        out += '\n';
    }
    return out;
}

} // namespace campanile::schemagen
