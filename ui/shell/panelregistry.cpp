// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelregistry.h"

#include <algorithm>

namespace campanile::ui {

bool PanelRegistry::isValidId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
    });
}

QSet<QString> PanelRegistry::ids() const
{
    return {m_index.keyBegin(), m_index.keyEnd()};
}

bool PanelRegistry::add(PanelDescriptor descriptor)
{
    if (!isValidId(descriptor.id) || m_index.contains(descriptor.id) || !descriptor.factory || !descriptor.title)
        return false;
    m_index.insert(descriptor.id, m_panels.size());
    m_panels.append(std::move(descriptor));
    return true;
}

const PanelDescriptor *PanelRegistry::find(const QString &id) const
{
    const auto it = m_index.constFind(id);
    return it == m_index.cend() ? nullptr : &m_panels.at(*it);
}

QList<const PanelDescriptor *> PanelRegistry::ofGroup(const QString &group) const
{
    QList<const PanelDescriptor *> found;
    for (const PanelDescriptor &panel : m_panels) {
        if (panel.group == group)
            found.append(&panel);
    }
    return found;
}

} // namespace campanile::ui
