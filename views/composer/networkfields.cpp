// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/networkfields.h"

#include "app/services/accountservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/composer/sidelists.h"
#include "views/composer/optioncontrol.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const TargetFacts &target)
{
    return target.name.isEmpty() ? target.handle : target.name;
}

/** A post that a person has to publish has no need for a choice. */
bool offersByHand(const TargetAnalysis &analysis)
{
    return !analysis.reminder;
}

QStringList namesOf(const QList<domain::NetworkField> &fields)
{
    QStringList names;
    for (const domain::NetworkField &field : fields)
        names.append(field.name);
    return names;
}

} // namespace

NetworkFields::NetworkFields(ComposerController &controller, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_deps(deps), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(ui::space::X3);
    setAccessibleName(tr("What the networks want to know besides the text"));
    hide();
}

void NetworkFields::refresh()
{
    const PostFacts &facts = m_controller.facts();
    QList<Section> next;
    for (const TargetFacts &target : facts.targets) {
        const TargetAnalysis *analysis = m_controller.analysis().of(target.id);
        if (!analysis || analysis->fields.isEmpty())
            continue;
        const auto known = std::ranges::find(m_sections, target.id, &Section::target);
        const bool isSame = known != m_sections.end() && known->fields == namesOf(analysis->fields) && known->kind == target.options.value(u"kind"_s).toString()
            && bool(known->byHand) == offersByHand(*analysis);
        if (isSame)
            next.append(*known);
        else
            next.append(build(target, *analysis));
        show(next.last(), target, *analysis);
    }
    for (const Section &old : std::as_const(m_sections)) {
        if (std::ranges::find(next, old.host, &Section::host) == next.end())
            old.host->deleteLater();
    }
    m_sections = next;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (m_column->indexOf(m_sections.at(i).host) != i)
            m_column->insertWidget(int(i), m_sections.at(i).host);
        m_sections.at(i).host->show();
    }
    setVisible(!m_sections.isEmpty());
}

NetworkFields::Section NetworkFields::build(const TargetFacts &target, const TargetAnalysis &analysis)
{
    Section section;
    section.target = target.id;
    section.fields = namesOf(analysis.fields);
    section.kind = target.options.value(u"kind"_s).toString();
    auto *card = new ui::Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X3);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(accountAvatar(m_controller, target.account, nameOf(target), target.platform, card));
    auto *title = new QLabel(tr("%1 on %2").arg(nameOf(target), networkName(target.platform)), card);
    title->setTextFormat(Qt::PlainText);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    column->addLayout(head);
    const RecordId account = target.account;
    const auto ask = [this, account](const QString &source, const QString &dependsOn, std::function<void(Offer)> done) {
        if (!m_deps.accountsService)
            return done({{}, tr("The account cannot be asked here.")});
        m_deps.accountsService->choices(account, source, dependsOn, this, [done](const Result<QList<services::OptionChoice>> &choices) {
            Offer offer;
            if (!choices)
                offer.problem = ui::wordsFor(choices.error()).happened;
            else
                for (const services::OptionChoice &choice : *choices)
                    offer.values.append({choice.value, choice.label, choice.detail, choice.isEnabled});
            done(offer);
        });
    };
    for (const domain::NetworkField &field : analysis.fields) {
        auto *control = new OptionControl(field, ask, card);
        connect(control, &OptionControl::changed, this, [this, id = target.id](const QString &name, const QJsonValue &value) {
            m_controller.setOption(id, name, value);
        });
        section.controls.append(control);
        column->addWidget(control);
    }
    if (offersByHand(analysis)) {
        section.byHand = new QCheckBox(card);
        connect(section.byHand, &QCheckBox::clicked, this, [this, id = target.id](bool on) { m_controller.setReminder(id, on); });
        column->addWidget(wrappedCheck(section.byHand, tr("Remind me, and I publish it by hand"), card));
    }
    section.host = card;
    return section;
}

void NetworkFields::show(Section &section, const TargetFacts &target, const TargetAnalysis &analysis)
{
    const QJsonObject options = domain::withDefaults(analysis.fields, target.options, {});
    for (OptionControl *control : std::as_const(section.controls))
        control->show(options, m_controller.canEdit());
    if (!section.byHand)
        return;
    const QSignalBlocker quiet(section.byHand);
    section.byHand->setChecked(target.delivery == u"reminder");
    section.byHand->setEnabled(m_controller.canEdit());
}

QWidget *NetworkFields::control(const RecordId &target, const QString &field) const
{
    const auto section = std::ranges::find(m_sections, target, &Section::target);
    if (section == m_sections.end())
        return nullptr;
    for (OptionControl *control : section->controls) {
        if (control->field().name == field)
            return control->input();
    }
    return nullptr;
}

} // namespace campanile::views::composer

#include "moc_networkfields.cpp"
