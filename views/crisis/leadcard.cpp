// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/leadcard.h"

#include "app/services/crisisservice.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

LeadCard::LeadCard(const CrisisParts &parts, QWidget *parent) : ui::Card(parent), m_parts(parts), m_lead(new QComboBox), m_severity(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X3);
    column->addWidget(new ui::FormRow(tr("Who leads"), m_lead));
    column->addWidget(new ui::FormRow(tr("Severity"), m_severity));
    for (QComboBox *box : {m_lead, m_severity}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    for (const ui::PickChoice &choice : crisisSeverityChoices())
        m_severity->addItem(ui::icon(crisisSeverityIcon(choice.wire), crisisSeverityTone(choice.wire)), choice.label, choice.wire);
    connect(m_lead, &QComboBox::activated, this, [this](int index) {
        const RecordId user = RecordId::parse(m_lead->itemData(index).toString()).value_or(RecordId());
        const QString name = m_lead->itemText(index);
        m_parts.crisis.setLead(m_event.id, user, this, [this, user, name](const Result<store::Saved> &saved) {
            m_parts.tell(saved, user.isNull() ? tr("Nobody leads now") : tr("%1 leads now").arg(ui::isolated(name)));
            refresh();
        });
    });
    connect(m_severity, &QComboBox::activated, this, [this](int index) {
        const QString severity = m_severity->itemData(index).toString();
        m_parts.crisis.setSeverity(m_event.id, severity, this, [this](const Result<store::Saved> &saved) {
            m_parts.tell(saved, tr("Severity changed"));
            refresh();
        });
    });
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &LeadCard::refresh);
}

void LeadCard::setEvent(const models::CrisisEventRow &event)
{
    m_event = event;
    refresh();
}

void LeadCard::refresh()
{
    m_lead->clear();
    m_lead->addItem(tr("Nobody yet"), QString());
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (member.isActive && member.role != u"viewer")
            m_lead->addItem(member.user == m_parts.me() ? tr("%1 (you)").arg(member.name) : member.name, member.user.toString());
    }
    if (m_parts.members.rows().isEmpty() && !m_parts.me().isNull())
        m_lead->addItem(tr("You"), m_parts.me().toString());
    const QString lead = m_event.lead.isNull() ? QString() : m_event.lead.toString();
    if (!lead.isEmpty() && m_lead->findData(lead) < 0)
        m_lead->addItem(m_parts.person(m_event.lead), lead);
    m_lead->setCurrentIndex(std::max(0, m_lead->findData(lead)));
    m_severity->setCurrentIndex(m_severity->findData(m_event.severity));
    const QString why = m_parts.deps.context.whyNot(Permission::HandleCrisis);
    for (QComboBox *box : {m_lead, m_severity}) {
        box->setEnabled(why.isEmpty() && m_event.isOpen());
        box->setToolTip(why);
    }
}

} // namespace campanile::views

#include "moc_leadcard.cpp"
