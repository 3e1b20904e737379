// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacepage.h"

#include "app/services/workspaceservice.h"
#include "models/inbox/inboxlists.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/kit/pickers.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/workspacecontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile {

using namespace Qt::StringLiterals;
using views::Permission;

namespace {

constexpr int nameMost = 200; ///< as the schema says of Workspace.name

QString words(const char *text)
{
    return QCoreApplication::translate("WorkspacePage", text);
}

/** Says that nobody could approve what this person writes, with the way back. */
class AloneNotice final : public QWidget
{
public:
    AloneNotice(std::function<void()> takeBack, QWidget *parent) : QWidget(parent)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
        row->setSpacing(ui::space::X2);
        auto *mark = new QLabel(this);
        mark->setPixmap(ui::icon(u"triangle-alert"_s, ui::Tone::Warning).pixmap(ui::metric::IconSmall));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(ui::space::X2);
        auto *text = new QLabel(words(QT_TRANSLATE_NOOP("WorkspacePage", "You cannot send replies: somebody else has to approve yours, and nobody else here may. "
                                                                         "Invite a colleague, or send without approval.")), this);
        text->setWordWrap(true);
        column->addWidget(text);
        auto *button = new QPushButton(words(QT_TRANSLATE_NOOP("WorkspacePage", "Send without approval")), this);
        connect(button, &QPushButton::clicked, this, std::move(takeBack));
        column->addWidget(button, 0, Qt::AlignLeading);
        row->addLayout(column, 1);
        setAccessibleName(text->text());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ui::Tokens &t = ui::tokens();
        QPainter painter(this);
        ui::drawPane(&painter, rect(), t.soft(ui::Tone::Warning), t.isHighContrast() ? t.color(ui::ColorRole::Text) : t.soft(ui::Tone::Warning), ui::metric::RadiusCard);
    }
};

class WorkspacePageWidget final : public QWidget
{
public:
    WorkspacePageWidget(views::WorkspaceContext &context, services::WorkspaceService &service, store::Store &store, const RecordId &id, const RecordId &me, QWidget *parent)
        : QWidget(parent), m_context(context), m_service(service), m_id(id), m_me(me), m_members(models::makeMembersModel(store))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(ui::space::GroupGap);
        m_reason = new QLabel(this);
        m_reason->setWordWrap(true);
        m_name = new QLineEdit(this);
        m_name->setMaxLength(nameMost);
        m_nameRow = new ui::FormRow(words(QT_TRANSLATE_NOOP("WorkspacePage", "Name")), m_name, {}, this);
        m_zone = new ui::ZoneCombo(this);
        m_hasSecond = new QCheckBox(words(QT_TRANSLATE_NOOP("WorkspacePage", "Show a second time zone in the calendar")), this);
        m_second = new ui::ZoneCombo(this);
        column->addWidget(m_reason);
        column->addWidget(m_nameRow);
        column->addWidget(new ui::FormRow(words(QT_TRANSLATE_NOOP("WorkspacePage", "Time zone of the workspace")), m_zone,
                                          words(QT_TRANSLATE_NOOP("WorkspacePage", "New posts are planned in it. Posts that are "
                                                                                   "planned already keep theirs.")), this));
        column->addWidget(m_hasSecond);
        column->addWidget(new ui::FormRow(words(QT_TRANSLATE_NOOP("WorkspacePage", "Second time zone")), m_second, {}, this));
        m_review = new QComboBox(this);
        m_review->addItem(words(QT_TRANSLATE_NOOP("WorkspacePage", "Nobody's")), QString());
        m_review->addItem(words(QT_TRANSLATE_NOOP("WorkspacePage", "Those of editors")), u"editor"_s);
        m_review->addItem(words(QT_TRANSLATE_NOOP("WorkspacePage", "Those of editors and managers")), u"manager"_s);
        m_review->addItem(words(QT_TRANSLATE_NOOP("WorkspacePage", "Those of everybody but the owner")), u"admin"_s);
        m_review->addItem(words(QT_TRANSLATE_NOOP("WorkspacePage", "Everybody's")), u"owner"_s);
        column->addWidget(new ui::FormRow(words(QT_TRANSLATE_NOOP("WorkspacePage", "Replies that another person approves")), m_review,
                                          words(QT_TRANSLATE_NOOP("WorkspacePage", "In the inbox. The server sends such a reply only after somebody else "
                                                                                   "than its author has approved it.")), this));
        m_alone = new AloneNotice([this] { save({{u"settings/replyReview"_s, QJsonValue(QJsonValue::Null)}}); }, this);
        column->addWidget(m_alone);
        column->addStretch(1);
        m_members->onLoaded([this] { show(); });
        connect(m_review, &QComboBox::activated, this, [this] {
            const QString role = m_review->currentData().toString();
            save({{u"settings/replyReview"_s, role.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(role)}});
        });
        connect(m_name, &QLineEdit::editingFinished, this, [this] { saveName(); });
        connect(m_zone, &ui::ZoneCombo::zoneChanged, this, [this] { saveZones(); });
        connect(m_second, &ui::ZoneCombo::zoneChanged, this, [this] { saveZones(); });
        connect(m_hasSecond, &QCheckBox::toggled, this, [this] { saveZones(); });
        connect(&m_context, &views::WorkspaceContext::changed, this, [this] { show(); });
        show();
    }

private:
    void show()
    {
        m_showing = true;
        if (!m_name->hasFocus())
            m_name->setText(m_context.name());
        const QByteArray zone = m_context.timezone().toLatin1();
        const QByteArray second = m_context.secondTimezone().toLatin1();
        if (m_zone->zone() != zone)
            m_zone->setZone(zone);
        m_hasSecond->setChecked(!second.isEmpty());
        // Off, the field shows where the choice would begin.
        const QByteArray offered = second.isEmpty() ? QByteArrayLiteral("UTC") : second;
        if (m_second->zone() != offered)
            m_second->setZone(offered);
        const auto reviewed = m_context.replyReview();
        const std::string_view highest = reviewed ? api::roleName(*reviewed) : std::string_view();
        m_review->setCurrentIndex(std::max(0, m_review->findData(QString::fromLatin1(highest.data(), qsizetype(highest.size())))));
        m_alone->setVisible(m_context.isReviewed() && m_context.can(Permission::EditWorkspace) && models::isAlone(*m_members, m_me));
        const QString reason = m_context.whyNot(Permission::EditWorkspace);
        m_reason->setText(reason);
        m_reason->setVisible(!reason.isEmpty());
        for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_zone), static_cast<QWidget *>(m_hasSecond), static_cast<QWidget *>(m_review)}) {
            field->setEnabled(reason.isEmpty());
            field->setToolTip(reason);
        }
        m_second->setEnabled(reason.isEmpty() && m_hasSecond->isChecked());
        m_showing = false;
    }

    void saveName()
    {
        const QString name = m_name->text().trimmed();
        m_nameRow->setError(name.isEmpty() ? words(QT_TRANSLATE_NOOP("WorkspacePage", "A workspace needs a name")) : QString());
        if (!m_showing && !name.isEmpty() && name != m_context.name())
            save({{u"name"_s, name}});
    }

    void saveZones()
    {
        if (m_showing)
            return;
        m_second->setEnabled(m_hasSecond->isChecked());
        QJsonObject patch;
        const QString zone = QString::fromLatin1(m_zone->zone());
        if (!zone.isEmpty() && zone != m_context.timezone())
            patch.insert(u"timezone"_s, zone);
        const QString second = m_hasSecond->isChecked() ? QString::fromLatin1(m_second->zone()) : QString();
        const bool typing = m_hasSecond->isChecked() && second.isEmpty();
        if (!typing && second != m_context.secondTimezone())
            patch.insert(u"secondTimezone"_s, second.isEmpty() ? QJsonValue() : QJsonValue(second));
        if (!patch.isEmpty())
            save(patch);
    }

    void save(const QJsonObject &patch)
    {
        m_service.update(u"Workspace"_s, m_id, patch, this, [this](const Result<store::Saved> &saved) {
            m_nameRow->setError(saved ? QString() : ui::wordsFor(saved.error()).toText());
            if (!saved)
                show();
        });
    }

    views::WorkspaceContext &m_context;
    services::WorkspaceService &m_service;
    const RecordId m_id;
    const RecordId m_me;
    const std::unique_ptr<models::MembersModel> m_members;
    QLabel *m_reason;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    ui::ZoneCombo *m_zone;
    QCheckBox *m_hasSecond;
    QComboBox *m_review = nullptr;
    QWidget *m_alone = nullptr;
    ui::ZoneCombo *m_second;
    bool m_showing = false;
};

} // namespace

ui::SettingsPage workspacePage(views::WorkspaceContext &context, services::WorkspaceService &service, store::Store &store, const QString &accountId, const RecordId &me)
{
    const RecordId id = RecordId::parse(accountId).value_or(RecordId());
    return {u"workspace"_s, [] { return words(QT_TRANSLATE_NOOP("WorkspacePage", "Workspace")); }, u"layers"_s,
            [&context, &service, &store, id, me](QWidget *parent) -> QWidget * { return new WorkspacePageWidget(context, service, store, id, me, parent); }};
}

} // namespace campanile
