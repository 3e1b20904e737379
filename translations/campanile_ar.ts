<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Accounts</name>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Sign-in ends soon</source>
        <translation>ينتهي تسجيل الدخول قريبًا</translation>
    </message>
    <message>
        <source>Asked to wait</source>
        <translation>مطلوب منه الانتظار</translation>
    </message>
    <message>
        <source>Being connected</source>
        <translation>قيد الربط</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Has a problem</source>
        <translation>فيه مشكلة</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>يجب إعادة الربط</translation>
    </message>
    <message>
        <source>Stopped by the network</source>
        <translation>أوقفته الشبكة</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>ملف شخصي</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>صفحة</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>حساب أعمال</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>صفحة مؤسسة</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>قناة</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>مجتمع</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>ended today</source>
        <translation>انتهى اليوم</translation>
    </message>
    <message numerus="yes">
        <source>ended %n days ago</source>
        <translation>
            <numerusform>انتهى اليوم</numerusform>
            <numerusform>انتهى قبل يوم</numerusform>
            <numerusform>انتهى قبل يومين</numerusform>
            <numerusform>انتهى قبل %Ln أيام</numerusform>
            <numerusform>انتهى قبل %Ln يومًا</numerusform>
            <numerusform>انتهى قبل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>renews itself</source>
        <translation>يتجدد تلقائيًا</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n hours</source>
        <translation>
            <numerusform>ينتهي خلال أقل من ساعة</numerusform>
            <numerusform>ينتهي خلال ساعة</numerusform>
            <numerusform>ينتهي خلال ساعتين</numerusform>
            <numerusform>ينتهي خلال %Ln ساعات</numerusform>
            <numerusform>ينتهي خلال %Ln ساعة</numerusform>
            <numerusform>ينتهي خلال %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>ينتهي اليوم</numerusform>
            <numerusform>ينتهي خلال يوم</numerusform>
            <numerusform>ينتهي خلال يومين</numerusform>
            <numerusform>ينتهي خلال %Ln أيام</numerusform>
            <numerusform>ينتهي خلال %Ln يومًا</numerusform>
            <numerusform>ينتهي خلال %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>بعد يوم</numerusform>
            <numerusform>بعد يومين</numerusform>
            <numerusform>بعد %Ln أيام</numerusform>
            <numerusform>بعد %Ln يومًا</numerusform>
            <numerusform>بعد %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hours</source>
        <translation>
            <numerusform>بعد أقل من ساعة</numerusform>
            <numerusform>بعد ساعة</numerusform>
            <numerusform>بعد ساعتين</numerusform>
            <numerusform>بعد %Ln ساعات</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
            <numerusform>بعد %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>بعد أقل من دقيقة</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>بقي ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 of %2 left in %3</source>
        <translation>بقي ⁨%1⁩ من ⁨%2⁩ لكل ⁨%3⁩</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Weakened</source>
        <translation>متراجع</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>The sign-in has ended</source>
        <translation>انتهى تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in ends today</source>
        <translation>ينتهي تسجيل الدخول اليوم</translation>
    </message>
    <message numerus="yes">
        <source>The sign-in ends in %n days</source>
        <translation>
            <numerusform>ينتهي تسجيل الدخول اليوم</numerusform>
            <numerusform>ينتهي تسجيل الدخول خلال يوم</numerusform>
            <numerusform>ينتهي تسجيل الدخول خلال يومين</numerusform>
            <numerusform>ينتهي تسجيل الدخول خلال %Ln أيام</numerusform>
            <numerusform>ينتهي تسجيل الدخول خلال %Ln يومًا</numerusform>
            <numerusform>ينتهي تسجيل الدخول خلال %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The network has stopped the account</source>
        <translation>أوقفت الشبكة الحساب</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>أحد الأذونات مفقود</translation>
    </message>
    <message numerus="yes">
        <source>%n calls in a row failed</source>
        <translation>
            <numerusform>لم يفشل أي طلب</numerusform>
            <numerusform>فشل طلب واحد</numerusform>
            <numerusform>فشل طلبان متتاليان</numerusform>
            <numerusform>فشلت %Ln طلبات متتالية</numerusform>
            <numerusform>فشل %Ln طلبًا متتاليًا</numerusform>
            <numerusform>فشل %Ln طلب متتالٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls failed in the last 24 hours</source>
        <translation>
            <numerusform>لم يفشل أي طلب في آخر أربع وعشرين ساعة</numerusform>
            <numerusform>فشل طلب واحد في آخر أربع وعشرين ساعة</numerusform>
            <numerusform>فشل طلبان في آخر أربع وعشرين ساعة</numerusform>
            <numerusform>فشلت %Ln طلبات في آخر أربع وعشرين ساعة</numerusform>
            <numerusform>فشل %Ln طلبًا في آخر أربع وعشرين ساعة</numerusform>
            <numerusform>فشل %Ln طلب في آخر أربع وعشرين ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing has worked for %n days</source>
        <translation>
            <numerusform>لم ينجح شيء اليوم</numerusform>
            <numerusform>لم ينجح شيء منذ يوم</numerusform>
            <numerusform>لم ينجح شيء منذ يومين</numerusform>
            <numerusform>لم ينجح شيء منذ %Ln أيام</numerusform>
            <numerusform>لم ينجح شيء منذ %Ln يومًا</numerusform>
            <numerusform>لم ينجح شيء منذ %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>The network asked to wait</source>
        <translation>طلبت الشبكة الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are left in this period</source>
        <translation>
            <numerusform>لم تبقَ طلبات في هذه الفترة</numerusform>
            <numerusform>بقي طلب واحد في هذه الفترة</numerusform>
            <numerusform>بقي طلبان في هذه الفترة</numerusform>
            <numerusform>بقيت %Ln طلبات في هذه الفترة</numerusform>
            <numerusform>بقي %Ln طلبًا في هذه الفترة</numerusform>
            <numerusform>بقي %Ln طلب في هذه الفترة</numerusform>
        </translation>
    </message>
    <message>
        <source>No posts are left in this period</source>
        <translation>لم تبقَ منشورات في هذه الفترة</translation>
    </message>
    <message>
        <source>Few posts are left in this period</source>
        <translation>بقيت منشورات قليلة في هذه الفترة</translation>
    </message>
    <message>
        <source>Another reason that this version of Campanile does not know</source>
        <translation>سبب آخر لا يعرفه هذا الإصدار من Campanile</translation>
    </message>
    <message>
        <source>Health %1 of 100: %2</source>
        <translation>السلامة ⁨%1⁩ من مئة: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 points less: %2</source>
        <translation>نقاط مخصومة ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Health changed</source>
        <translation>تغيّرت السلامة</translation>
    </message>
    <message>
        <source>A call failed</source>
        <translation>فشل أحد الطلبات</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>عاد إلى العمل</translation>
    </message>
    <message>
        <source>The wait is over</source>
        <translation>انتهت مدة الانتظار</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>ينتهي تسجيل الدخول قريبًا</translation>
    </message>
    <message>
        <source>The sign-in ended</source>
        <translation>انتهى تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in was renewed</source>
        <translation>جُدّد تسجيل الدخول</translation>
    </message>
    <message>
        <source>A permission was withdrawn</source>
        <translation>سُحب أحد الأذونات</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>أُعيد الربط</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>تغيّرت الحالة</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>الآن: ⁨%1⁩</translation>
    </message>
    <message>
        <source>arrive at once (webhook)</source>
        <translation>تصل فورًا (webhook)</translation>
    </message>
    <message numerus="yes">
        <source>are looked for every %n minutes</source>
        <translation>
            <numerusform>يُبحث عنها باستمرار</numerusform>
            <numerusform>يُبحث عنها كل دقيقة</numerusform>
            <numerusform>يُبحث عنها كل دقيقتين</numerusform>
            <numerusform>يُبحث عنها كل %Ln دقائق</numerusform>
            <numerusform>يُبحث عنها كل %Ln دقيقة</numerusform>
            <numerusform>يُبحث عنها كل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>New messages arrive at once only on a team server with a public address.</source>
        <translation>لا تصل الرسائل الجديدة فورًا إلا على خادم فريق له عنوان عام.</translation>
    </message>
    <message>
        <source>New messages could arrive at once; the network&apos;s app lacks what that needs.</source>
        <translation>يمكن أن تصل الرسائل الجديدة فورًا، لكن تطبيق الشبكة ينقصه ما يلزم لذلك.</translation>
    </message>
    <message>
        <source>New messages could arrive at once; the account lacks the permission for it.</source>
        <translation>يمكن أن تصل الرسائل الجديدة فورًا، لكن الحساب ينقصه الإذن بذلك.</translation>
    </message>
    <message>
        <source>The network did not agree to tell of new messages at once. It is asked again by itself.</source>
        <translation>لم توافق الشبكة على الإبلاغ عن الرسائل الجديدة فورًا. ستُسأل من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>The network has agreed to tell of new messages at once, and has told of none yet.</source>
        <translation>وافقت الشبكة على الإبلاغ عن الرسائل الجديدة فورًا، ولم تبلغ عن أي منها بعد.</translation>
    </message>
</context>
<context>
    <name>Ago</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>قبل ⁨%1⁩ د</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>قبل ⁨%1⁩ س</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>قيد النشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>تم النشر جزئيًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>غير مجدول</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>النتيجة غير معروفة</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تم تخطيه</translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation>منشور بلا عنوان</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>⁨%1⁩ آخر</numerusform>
            <numerusform>⁨%1⁩ آخران</numerusform>
            <numerusform>⁨%1⁩ أخرى</numerusform>
            <numerusform>⁨%1⁩ أخرى</numerusform>
            <numerusform>⁨%1⁩ أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <translation>‏⁨%1⁩ ⁨%2⁩ – ⁨%3⁩ ⁨%4⁩</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>‏⁨%1⁩ – ⁨%2⁩ ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <translation>‏⁨%1⁩ – ⁨%2⁩، ⁨%3⁩</translation>
    </message>
    <message>
        <source>no accounts</source>
        <translation>بلا حسابات</translation>
    </message>
    <message>
        <source>1 account</source>
        <translation>حساب واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>لا حسابات</numerusform>
            <numerusform>حساب واحد</numerusform>
            <numerusform>حسابان</numerusform>
            <numerusform>%Ln حسابات</numerusform>
            <numerusform>%Ln حسابًا</numerusform>
            <numerusform>%Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>يتكرر</translation>
    </message>
    <message>
        <source>has a conflict</source>
        <translation>فيه تعارض</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>This post is being published or already is, so it stays where it is.</source>
        <translation>يجري نشر هذا المنشور أو أنه نُشر بالفعل، لذلك يبقى في مكانه.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>مضى ذلك الوقت. اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>Choose an account in the composer first; then it can be scheduled.</source>
        <translation>اختر حسابًا في المحرر أولًا، ثم تمكن جدولته.</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>لم يعد هذا المنشور موجودًا.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>ينتظر نشرك اليدوي</translation>
    </message>
    <message>
        <source>Held: all posts are paused</source>
        <translation>موقوف: كل المنشورات متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Held: two texts to choose from</source>
        <translation>موقوف: نصّان للاختيار</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>CalendarActions</name>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
    <message>
        <source>New post here</source>
        <translation>منشور جديد هنا</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>فتح في المحرر</translation>
    </message>
    <message>
        <source>Lift or drop</source>
        <translation>رفع أو إفلات</translation>
    </message>
    <message>
        <source>Next post</source>
        <translation>المنشور التالي</translation>
    </message>
    <message>
        <source>Previous post</source>
        <translation>المنشور السابق</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>تحديد كل المعروض</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>بعد يوم</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>قبل يوم</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>قبل أسبوع</translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>An hour earlier</source>
        <translation>قبل ساعة</translation>
    </message>
    <message>
        <source>Copy to the next day</source>
        <translation>نسخ إلى اليوم التالي</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>تخطي هذا</translation>
    </message>
    <message>
        <source>Take off the calendar</source>
        <translation>إزالة من التقويم</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>إيقاف النشر</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>منطقة زمنية ثانية</translation>
    </message>
    <message>
        <source>Week numbers</source>
        <translation>أرقام الأسابيع</translation>
    </message>
    <message>
        <source>Unscheduled posts</source>
        <translation>منشورات غير مجدولة</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح المرشِّحات</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>CalendarPopups</name>
    <message>
        <source>“%1” repeats. Move which?</source>
        <translation>«⁨%1⁩» متكرر. أيها تريد نقله؟</translation>
    </message>
    <message>
        <source>“%1” repeats. Delete which?</source>
        <translation>«⁨%1⁩» متكرر. أيها تريد حذفه؟</translation>
    </message>
    <message>
        <source>Move only this one</source>
        <translation>نقل هذا فقط</translation>
    </message>
    <message>
        <source>Skip only this one</source>
        <translation>تخطي هذا فقط</translation>
    </message>
    <message>
        <source>Move this and following</source>
        <translation>نقل هذا وما بعده</translation>
    </message>
    <message>
        <source>Delete this and following</source>
        <translation>حذف هذا وما بعده</translation>
    </message>
    <message>
        <source>Move the whole series</source>
        <translation>نقل السلسلة كلها</translation>
    </message>
    <message>
        <source>Delete the whole series</source>
        <translation>حذف السلسلة كلها</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>تركه في مكانه</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
</context>
<context>
    <name>ClosedWorkspace</name>
    <message>
        <source>%1 is no longer open to you</source>
        <translation>لم تعد ⁨%1⁩ متاحة لك</translation>
    </message>
    <message>
        <source>Your membership on %1 has ended. Nothing goes to or comes from the server any more; the copy on this computer stays until you remove it. If you are let in again, it goes on from here.</source>
        <translation>انتهت عضويتك على ⁨%1⁩. لا يُرسل شيء إلى الخادم ولا يأتي منه شيء بعد الآن، وتبقى النسخة على هذا الحاسوب إلى أن تزيلها. إذا سُمح لك بالدخول من جديد فستتابع من هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) had not been sent. They are saved in %1.</source>
        <translation>
            <numerusform>أُرسلت كل التغييرات.</numerusform>
            <numerusform>لم يُرسل تغيير واحد، وهو محفوظ في ⁨%1⁩.</numerusform>
            <numerusform>لم يُرسل تغييران، وهما محفوظان في ⁨%1⁩.</numerusform>
            <numerusform>لم تُرسل %Ln تغييرات، وهي محفوظة في ⁨%1⁩.</numerusform>
            <numerusform>لم يُرسل %Ln تغييرًا، وهي محفوظة في ⁨%1⁩.</numerusform>
            <numerusform>لم يُرسل %Ln تغيير، وهي محفوظة في ⁨%1⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>إزالة من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>الاحتفاظ بالنسخة</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Schedule or publish</source>
        <translation>جدولة أو نشر</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>نشر الآن</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>إعادة إلى المسودات</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>إضافة صور أو فيديوهات</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>إدراج رمز تعبيري</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>إضافة جزء إلى السلسلة</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>إضافة رابط</translation>
    </message>
    <message>
        <source>Add a first comment</source>
        <translation>إضافة تعليق أول</translation>
    </message>
    <message>
        <source>Add a content warning</source>
        <translation>إضافة تحذير من المحتوى</translation>
    </message>
    <message>
        <source>Set the language of the post</source>
        <translation>تحديد لغة المنشور</translation>
    </message>
    <message>
        <source>Give the post a title</source>
        <translation>إعطاء المنشور عنوانًا</translation>
    </message>
    <message>
        <source>Write planning notes</source>
        <translation>كتابة ملاحظات التخطيط</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>إيقاف النشر</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>المحرر</translation>
    </message>
    <message>
        <source>The account is still being connected.</source>
        <translation>ما زال ربط الحساب جاريًا.</translation>
    </message>
    <message>
        <source>The account has to be signed in again.</source>
        <translation>يجب تسجيل دخول الحساب من جديد.</translation>
    </message>
    <message>
        <source>The network reports a problem with the account.</source>
        <translation>تبلغ الشبكة عن مشكلة في الحساب.</translation>
    </message>
    <message>
        <source>The account is switched off.</source>
        <translation>الحساب معطّل.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>الحساب غير متصل.</translation>
    </message>
    <message>
        <source>The sign-in has expired; connect the account again.</source>
        <translation>انتهت صلاحية تسجيل الدخول؛ أعد ربط الحساب.</translation>
    </message>
    <message>
        <source>The sign-in expires before the post goes out (%1).</source>
        <translation>تنتهي صلاحية تسجيل الدخول قبل موعد النشر (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The account has used up its posts for now.</source>
        <translation>استنفد الحساب عدد منشوراته المتاح حاليًا.</translation>
    </message>
    <message>
        <source>Only %1 more posts are possible for now.</source>
        <translation>عدد المنشورات المتبقي حاليًا: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The first comment has %2 characters; %1 fit.</source>
        <translation>عدد أحرف التعليق الأول: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This network needs a title.</source>
        <translation>تتطلب هذه الشبكة عنوانًا.</translation>
    </message>
    <message>
        <source>The title has %2 characters; %1 fit.</source>
        <translation>عدد أحرف العنوان: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %1 has no text and no media.</source>
        <translation>الجزء ⁨%1⁩ بلا نص ولا وسائط.</translation>
    </message>
    <message>
        <source>Part %3 has %2 characters; %1 fit.</source>
        <translation>عدد أحرف الجزء ⁨%3⁩: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %3 is %2 bytes long; %1 fit.</source>
        <translation>حجم الجزء ⁨%3⁩ بالبايت: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %3 has %2 hashtags; %1 are allowed.</source>
        <translation>عدد الوسوم في الجزء ⁨%3⁩: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %3 has %2 mentions; %1 are allowed.</source>
        <translation>عدد الإشارات في الجزء ⁨%3⁩: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %3 has %2 links; %1 are allowed.</source>
        <translation>عدد الروابط في الجزء ⁨%3⁩: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %1 has a character that the network refuses.</source>
        <translation>في الجزء ⁨%1⁩ حرف ترفضه الشبكة.</translation>
    </message>
    <message>
        <source>Nearly the same text goes out from this account on %1.</source>
        <translation>يُنشر من هذا الحساب نص مشابه جدًا بتاريخ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This network needs a picture or a video.</source>
        <translation>تتطلب هذه الشبكة صورة أو فيديو.</translation>
    </message>
    <message>
        <source>Part %3 has %2 pictures; %1 are allowed.</source>
        <translation>عدد الصور في الجزء ⁨%3⁩: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Part %3 has %2 videos; %1 are allowed.</source>
        <translation>عدد الفيديوهات في الجزء ⁨%3⁩: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post here (part %1).</source>
        <translation>لا يمكن الجمع هنا بين الصور والفيديوهات في منشور واحد (الجزء ⁨%1⁩).</translation>
    </message>
    <message>
        <source>%2 is of a kind that the network does not take (%1).</source>
        <translation>⁨%2⁩ من نوع لا تقبله الشبكة (⁨%1⁩).</translation>
    </message>
    <message>
        <source>%3 is too big: %2, the limit is %1.</source>
        <translation>حجم ⁨%3⁩ كبير جدًا: ⁨%2⁩، والحد ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%3 has too many pixels: %2, the limit is %1.</source>
        <translation>عدد بكسلات ⁨%3⁩ كبير جدًا: ⁨%2⁩، والحد ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%3 is %2 seconds long; the limit is %1.</source>
        <translation>مدة ⁨%3⁩ بالثواني: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%3 is %2 seconds long; it has to be at least %1.</source>
        <translation>مدة ⁨%3⁩ بالثواني: ⁨%2⁩؛ والحد الأدنى: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The description of %3 has %2 characters; %1 fit.</source>
        <translation>عدد أحرف وصف ⁨%3⁩: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 has no description for people who cannot see it.</source>
        <translation>لا وصف لـ⁨%1⁩ لمن لا يستطيعون رؤيته.</translation>
    </message>
    <message>
        <source>%1 is still on its way to the server.</source>
        <translation>ما زال ⁨%1⁩ في طريقه إلى الخادم.</translation>
    </message>
    <message>
        <source>No time is set yet.</source>
        <translation>لم يُحدَّد وقت بعد.</translation>
    </message>
    <message>
        <source>The time lies in the past.</source>
        <translation>الوقت المحدد قد مضى.</translation>
    </message>
    <message>
        <source>Another post of this account goes out within the hour (%1).</source>
        <translation>يُنشر منشور آخر من هذا الحساب خلال الساعة نفسها (⁨%1⁩).</translation>
    </message>
    <message>
        <source>It is not certain that this network allows everything in this post.</source>
        <translation>ليس مؤكدًا أن هذه الشبكة تسمح بكل ما في هذا المنشور.</translation>
    </message>
    <message>
        <source>This network takes no post without media.</source>
        <translation>لا تقبل هذه الشبكة منشورًا بلا وسائط.</translation>
    </message>
    <message>
        <source>Pictures cannot be published to this network.</source>
        <translation>لا يمكن نشر الصور على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Several pictures cannot be published to this network.</source>
        <translation>لا يمكن نشر عدة صور على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Videos cannot be published to this network.</source>
        <translation>لا يمكن نشر الفيديوهات على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Threads cannot be published to this network.</source>
        <translation>لا يمكن نشر سلاسل المنشورات على هذه الشبكة.</translation>
    </message>
    <message>
        <source>A first comment cannot be published to this network.</source>
        <translation>لا يمكن نشر تعليق أول على هذه الشبكة.</translation>
    </message>
    <message>
        <source>There is no text and no media yet.</source>
        <translation>لا نص ولا وسائط بعد.</translation>
    </message>
    <message>
        <source>The text has %2 characters; %1 fit.</source>
        <translation>عدد أحرف النص: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The text is %2 bytes long; %1 fit.</source>
        <translation>حجم النص بالبايت: ⁨%2⁩؛ والحد: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The text has %2 hashtags; %1 are allowed.</source>
        <translation>عدد الوسوم في النص: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The text has %2 mentions; %1 are allowed.</source>
        <translation>عدد الإشارات في النص: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The text has %2 links; %1 are allowed.</source>
        <translation>عدد الروابط في النص: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The text has a character that the network refuses.</source>
        <translation>في النص حرف ترفضه الشبكة.</translation>
    </message>
    <message>
        <source>There are %2 pictures; %1 are allowed.</source>
        <translation>عدد الصور: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>There are %2 videos; %1 are allowed.</source>
        <translation>عدد الفيديوهات: ⁨%2⁩؛ والمسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post here.</source>
        <translation>لا يمكن الجمع هنا بين الصور والفيديوهات في منشور واحد.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>بدأ النشر</translation>
    </message>
    <message>
        <source>A file was uploaded</source>
        <translation>رُفع ملف</translation>
    </message>
    <message>
        <source>Sent to the network</source>
        <translation>أُرسل إلى الشبكة</translation>
    </message>
    <message>
        <source>The network accepted it</source>
        <translation>قبلته الشبكة</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>No answer; it is being checked</source>
        <translation>لا رد؛ يجري التحقق</translation>
    </message>
    <message>
        <source>Found on the account</source>
        <translation>عُثر عليه في الحساب</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>ستُعاد المحاولة</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>تم تخطيه</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>The first comment is live</source>
        <translation>نُشر التعليق الأول</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>قيد النشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation>تم النشر جزئيًا</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>النتيجة غير معروفة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>The network says: &quot;%1&quot;.</source>
        <translation>تقول الشبكة: «⁨%1⁩».</translation>
    </message>
    <message>
        <source>It was sent, but no answer came. It is being looked for on the account; nothing is sent twice.</source>
        <translation>أُرسل ولم يصل رد. يجري البحث عنه في الحساب، ولن يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>Next look: %1.</source>
        <translation>التحقق التالي: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>يستحق المراجعة</translation>
    </message>
    <message>
        <source>Cannot go out</source>
        <translation>لا يمكن نشره</translation>
    </message>
    <message>
        <source>This network does not take this kind of post.</source>
        <translation>لا تقبل هذه الشبكة هذا النوع من المنشورات.</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>الملف ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <comment>what happened: the network&apos;s answer</comment>
        <translation>‏⁨%1⁩: «⁨%2⁩»</translation>
    </message>
    <message>
        <source>This post is going out right now, so it cannot be changed.</source>
        <translation>يجري نشر هذا المنشور الآن، لذلك لا يمكن تغييره.</translation>
    </message>
    <message>
        <source>This post is out. Duplicate it to write a new version.</source>
        <translation>نُشر هذا المنشور. كرّره لكتابة نسخة جديدة.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«⁨%1⁩» مفقود.</translation>
    </message>
    <message>
        <source>“%1” does not offer “%2”.</source>
        <translation>لا يتيح «⁨%1⁩» الخيار «⁨%2⁩».</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>يتجاوز «⁨%1⁩» الحد الأقصى لعدد الأحرف: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 entries.</source>
        <translation>الحد الأقصى لعدد الإدخالات في «⁨%1⁩» هو ⁨%2⁩.</translation>
    </message>
    <message>
        <source>“%1” goes from %2 to %3.</source>
        <translation>نطاق «⁨%1⁩» من ⁨%2⁩ إلى ⁨%3⁩.</translation>
    </message>
    <message>
        <source>You publish it by hand: at the time you are reminded, with text and files ready.</source>
        <translation>تنشره يدويًا: يصلك تذكير في الموعد، ويكون النص والملفات جاهزة.</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>ينتظر نشرك اليدوي</translation>
    </message>
    <message>
        <source>Publish it on the network&apos;s own page, then say here that it is done.</source>
        <translation>انشره على صفحة الشبكة نفسها، ثم أكّد هنا أنه نُشر.</translation>
    </message>
    <message>
        <source>Not found on the account</source>
        <translation>لم يُعثر عليه في الحساب</translation>
    </message>
    <message>
        <source>Waits for a choice between two texts, and does not go out before.</source>
        <translation>ينتظر الاختيار بين نصّين، ولن يُنشر قبل ذلك.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>موقوف</translation>
    </message>
</context>
<context>
    <name>ComposerPresence</name>
    <message>
        <source>%1 is editing this post</source>
        <translation>⁨%1⁩ يحرر هذا المنشور</translation>
    </message>
    <message>
        <source>%1 and %2 are editing this post</source>
        <translation>⁨%1⁩ و⁨%2⁩ يحرران هذا المنشور</translation>
    </message>
    <message>
        <source>%1 has this post open</source>
        <translation>هذا المنشور مفتوح لدى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 and %2 have this post open</source>
        <translation>هذا المنشور مفتوح لدى ⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 was editing this post and is offline</source>
        <translation>⁨%1⁩ كان يحرر هذا المنشور وهو غير متصل</translation>
    </message>
    <message>
        <source>You have it open on another device</source>
        <translation>المنشور مفتوح لديك على جهاز آخر</translation>
    </message>
    <message>
        <source>You are editing it on another device</source>
        <translation>المنشور قيد التحرير لديك على جهاز آخر</translation>
    </message>
    <message>
        <source>You were editing it on a device that is offline</source>
        <translation>كان المنشور قيد التحرير لديك على جهاز غير متصل</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are editing this post</source>
        <translation>
            <numerusform>لا أحد يحرر هذا المنشور</numerusform>
            <numerusform>زميل واحد يحرر هذا المنشور</numerusform>
            <numerusform>زميلان يحرران هذا المنشور</numerusform>
            <numerusform>%Ln زملاء يحررون هذا المنشور</numerusform>
            <numerusform>%Ln زميلًا يحررون هذا المنشور</numerusform>
            <numerusform>%Ln زميل يحررون هذا المنشور</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues have this post open</source>
        <translation>
            <numerusform>هذا المنشور ليس مفتوحًا لدى أحد</numerusform>
            <numerusform>هذا المنشور مفتوح لدى زميل واحد</numerusform>
            <numerusform>هذا المنشور مفتوح لدى زميلين</numerusform>
            <numerusform>هذا المنشور مفتوح لدى %Ln زملاء</numerusform>
            <numerusform>هذا المنشور مفتوح لدى %Ln زميلًا</numerusform>
            <numerusform>هذا المنشور مفتوح لدى %Ln زميل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues were editing this post and are offline</source>
        <translation>
            <numerusform>لا أحد كان يحرر هذا المنشور دون اتصال</numerusform>
            <numerusform>زميل واحد كان يحرر هذا المنشور وهو غير متصل</numerusform>
            <numerusform>زميلان كانا يحرران هذا المنشور وهما غير متصلين</numerusform>
            <numerusform>%Ln زملاء كانوا يحررون هذا المنشور وهم غير متصلين</numerusform>
            <numerusform>%Ln زميلًا كانوا يحررون هذا المنشور وهم غير متصلين</numerusform>
            <numerusform>%Ln زميل كانوا يحررون هذا المنشور وهم غير متصلين</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectInput</name>
    <message>
        <source>This is no address of a server. It looks like mastodon.social, without a name before it.</source>
        <translation>هذا ليس عنوان خادم. يكون مثل mastodon.social دون اسم قبله.</translation>
    </message>
    <message>
        <source>This is no name on Bluesky. It looks like name.bsky.social or your own domain.</source>
        <translation>هذا ليس اسمًا على Bluesky. يكون مثل name.bsky.social أو نطاقك الخاص.</translation>
    </message>
    <message>
        <source>Mastodon has many servers. Enter the one that your account is on.</source>
        <translation>لدى Mastodon خوادم كثيرة. أدخل الخادم الذي يوجد عليه حسابك.</translation>
    </message>
    <message>
        <source>Enter the name of your account, as name.bsky.social.</source>
        <translation>أدخل اسم حسابك، مثل name.bsky.social.</translation>
    </message>
</context>
<context>
    <name>Crisis</name>
    <message>
        <source>a rule</source>
        <translation>قاعدة</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>حساب</translation>
    </message>
    <message>
        <source>All scheduled posts are paused</source>
        <translation>كل المنشورات المجدولة متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Scheduled posts go out again</source>
        <translation>عاد نشر المنشورات المجدولة</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>‏⁨%1⁩٪</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>لا رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتان</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>⁨%1⁩ خلال ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 in %2, usually next to none.</source>
        <translation>⁨%1⁩ خلال ⁨%2⁩، ولا يصل عادةً شيء تقريبًا.</translation>
    </message>
    <message>
        <source>%1 in %2, usually %3.</source>
        <translation>⁨%1⁩ خلال ⁨%2⁩، والمعتاد ⁨%3⁩.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” %n time(s)</source>
        <translation>
            <numerusform>لم ترد «⁨%1⁩»</numerusform>
            <numerusform>«⁨%1⁩» مرة واحدة</numerusform>
            <numerusform>«⁨%1⁩» مرتين</numerusform>
            <numerusform>«⁨%1⁩» %Ln مرات</numerusform>
            <numerusform>«⁨%1⁩» %Ln مرة</numerusform>
            <numerusform>«⁨%1⁩» %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, with %2 followers, is not happy.</source>
        <translation>⁨%1⁩ غير راضٍ، وعدد متابعيه ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 is not happy.</source>
        <translation>⁨%1⁩ غير راضٍ.</translation>
    </message>
    <message numerus="yes">
        <source>%n more like that.</source>
        <translation>
            <numerusform>لا أحد غيره.</numerusform>
            <numerusform>ومثله شخص آخر.</numerusform>
            <numerusform>ومثله شخصان آخران.</numerusform>
            <numerusform>ومثله %Ln أشخاص آخرون.</numerusform>
            <numerusform>ومثله %Ln شخصًا آخر.</numerusform>
            <numerusform>ومثله %Ln شخص آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>%1 acknowledged it</source>
        <translation>أكد ⁨%1⁩ الاطلاع عليها</translation>
    </message>
    <message>
        <source>%1 called it a false alarm</source>
        <translation>عدّها ⁨%1⁩ إنذارًا كاذبًا</translation>
    </message>
    <message>
        <source>%1 resolved it</source>
        <translation>حلّها ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 opened it again</source>
        <translation>أعاد ⁨%1⁩ فتحها</translation>
    </message>
    <message>
        <source>%1 paused all scheduled posts</source>
        <translation>أوقف ⁨%1⁩ كل المنشورات المجدولة مؤقتًا</translation>
    </message>
    <message>
        <source>%1 let scheduled posts go out again</source>
        <translation>أعاد ⁨%1⁩ نشر المنشورات المجدولة</translation>
    </message>
    <message>
        <source>%1 set the severity to %2</source>
        <translation>جعل ⁨%1⁩ درجة الخطورة: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 took the lead</source>
        <translation>تولى ⁨%1⁩ القيادة</translation>
    </message>
    <message>
        <source>%1 changed it</source>
        <translation>غيّرها ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 set it to %2</source>
        <translation>جعل ⁨%1⁩ الحالة: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرجة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Many more messages than usual</source>
        <translation>رسائل أكثر بكثير من المعتاد</translation>
    </message>
    <message>
        <source>Many negative messages</source>
        <translation>رسائل سلبية كثيرة</translation>
    </message>
    <message>
        <source>Alarming words</source>
        <translation>كلمات مقلقة</translation>
    </message>
    <message>
        <source>Somebody with many followers is not happy</source>
        <translation>شخص له متابعون كثيرون غير راضٍ</translation>
    </message>
    <message>
        <source>Too many messages without an answer</source>
        <translation>رسائل كثيرة بلا رد</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>تم الاطلاع</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>إنذار كاذب</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>People write “%1”</source>
        <translation>يكتب الناس «⁨%1⁩»</translation>
    </message>
    <message>
        <source>%1 writes about you</source>
        <translation>⁨%1⁩ يكتب عنكم</translation>
    </message>
    <message>
        <source>%1 of what came in %2 is negative (%3).</source>
        <translation>⁨%1⁩ مما وصل خلال ⁨%2⁩ سلبي (⁨%3⁩).</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) without an answer.</source>
        <translation>
            <numerusform>لا رسائل بلا رد.</numerusform>
            <numerusform>رسالة واحدة بلا رد.</numerusform>
            <numerusform>رسالتان بلا رد.</numerusform>
            <numerusform>%Ln رسائل بلا رد.</numerusform>
            <numerusform>%Ln رسالة بلا رد.</numerusform>
            <numerusform>%Ln رسالة بلا رد.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of them are negative.</source>
        <translation>⁨%1⁩ منها سلبية.</translation>
    </message>
    <message>
        <source>At the worst it was %1.</source>
        <translation>أعلى ما بلغته: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Detected by a rule</source>
        <translation>اكتشفتها قاعدة</translation>
    </message>
    <message>
        <source>%1 called it</source>
        <translation>أعلنها ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>It grew: %n by now</source>
        <translation>
            <numerusform>اتسعت</numerusform>
            <numerusform>اتسعت: رسالة واحدة حتى الآن</numerusform>
            <numerusform>اتسعت: رسالتان حتى الآن</numerusform>
            <numerusform>اتسعت: %Ln رسائل حتى الآن</numerusform>
            <numerusform>اتسعت: %Ln رسالة حتى الآن</numerusform>
            <numerusform>اتسعت: %Ln رسالة حتى الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>It grew</source>
        <translation>اتسعت</translation>
    </message>
    <message>
        <source>It calmed down</source>
        <translation>هدأت</translation>
    </message>
    <message>
        <source>Nobody had acknowledged it, so it was escalated</source>
        <translation>صُعّدت لأن أحدًا لم يؤكد الاطلاع عليها</translation>
    </message>
    <message>
        <source>%1 used the answer %2</source>
        <translation>استخدم ⁨%1⁩ الرد ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 approved the answer %2</source>
        <translation>وافق ⁨%1⁩ على الرد ⁨%2⁩</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>كل الحسابات</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>%1 took a note back</source>
        <translation>سحب ⁨%1⁩ ملاحظة</translation>
    </message>
    <message>
        <source>Scheduled posts go out again. What came due during the pause is kept back: plan it anew.</source>
        <translation>عاد نشر المنشورات المجدولة. ما حل موعده أثناء التوقف محجوز: جدوله من جديد.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused again. What went out meanwhile stays out.</source>
        <translation>عادت كل المنشورات المجدولة إلى التوقف المؤقت. ما نُشر في أثناء ذلك يبقى منشورًا.</translation>
    </message>
    <message>
        <source>Your call is taken back: it stays in the list as a false alarm, and colleagues may have read of it.</source>
        <translation>سُحب إعلانك: يبقى في القائمة إنذارًا كاذبًا، وربما قرأ زملاؤك عنه.</translation>
    </message>
    <message>
        <source>The crisis is open again</source>
        <translation>أُعيد فتح الأزمة</translation>
    </message>
    <message>
        <source>Your note is taken back. Whoever it names may have read it.</source>
        <translation>سُحبت ملاحظتك. ربما قرأها من ذُكر فيها.</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>أُضيفت الملاحظة</translation>
    </message>
    <message>
        <source>The crisis is open again, as it was</source>
        <translation>أُعيد فتح الأزمة كما كانت</translation>
    </message>
    <message>
        <source>The crisis is over</source>
        <translation>انتهت الأزمة</translation>
    </message>
    <message>
        <source>The crisis is over, as it was</source>
        <translation>انتهت الأزمة كما كانت</translation>
    </message>
</context>
<context>
    <name>CrisisPause</name>
    <message>
        <source>A post without text</source>
        <translation>منشور بلا نص</translation>
    </message>
    <message>
        <source>Posts that missed their time</source>
        <translation>منشورات فات موعدها</translation>
    </message>
    <message>
        <source>Since %1 by %2.</source>
        <translation>منذ ⁨%1⁩، من ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>استئناف نشر المنشورات المجدولة</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time during the pause:</source>
        <translation>
            <numerusform>لم يفت موعد أي منشور أثناء التوقف:</numerusform>
            <numerusform>فات موعد منشور واحد أثناء التوقف:</numerusform>
            <numerusform>فات موعد منشورين أثناء التوقف:</numerusform>
            <numerusform>فات موعد %Ln منشورات أثناء التوقف:</numerusform>
            <numerusform>فات موعد %Ln منشورًا أثناء التوقف:</numerusform>
            <numerusform>فات موعد %Ln منشور أثناء التوقف:</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them back; I plan them again myself</source>
        <translation>إبقاؤها دون نشر لأجدولها بنفسي</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n post(s) now, one after the other</source>
        <translation>
            <numerusform>لا منشورات للنشر الآن</numerusform>
            <numerusform>نشر منشور واحد الآن</numerusform>
            <numerusform>نشر منشورين الآن واحدًا تلو الآخر</numerusform>
            <numerusform>نشر %Ln منشورات الآن واحدًا تلو الآخر</numerusform>
            <numerusform>نشر %Ln منشورًا الآن واحدًا تلو الآخر</numerusform>
            <numerusform>نشر %Ln منشور الآن واحدًا تلو الآخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>إبقاء التوقف</translation>
    </message>
    <message>
        <source>Let posts go out</source>
        <translation>استئناف النشر</translation>
    </message>
    <message>
        <source>The server&apos;s data was restored from the backup of %1. Look at what is out already before you resume.</source>
        <translation>استُعيدت بيانات الخادم من النسخة الاحتياطية بتاريخ ⁨%1⁩. انظر إلى ما نُشر بالفعل قبل أن تستأنف.</translation>
    </message>
</context>
<context>
    <name>CrisisRules</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>on all accounts</source>
        <translation>على كل الحسابات</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>على ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>صفر رسائل</numerusform>
            <numerusform>رسالة واحدة</numerusform>
            <numerusform>رسالتين</numerusform>
            <numerusform>%Ln رسائل</numerusform>
            <numerusform>%Ln رسالة</numerusform>
            <numerusform>%Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1 come in %2 %3, and that is %4 times what is usual at that time of day (over %5).</source>
        <translation>يصل ما لا يقل عن ⁨%1⁩ خلال ⁨%2⁩ ⁨%3⁩، وهذا ⁨%4⁩ أضعاف المعتاد في ذلك الوقت من اليوم (على مدى ⁨%5⁩).</translation>
    </message>
    <message>
        <source>At least %1 come in %2 %3, and %4 % or more of them are negative.</source>
        <translation>يصل ما لا يقل عن ⁨%1⁩ خلال ⁨%2⁩ ⁨%3⁩، و⁨%4⁩٪ منها أو أكثر سلبية.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>Somebody writes one of these words %1: %2.</source>
        <translation>يكتب أحدهم ⁨%1⁩ إحدى هذه الكلمات: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>At least %1 with one of these words come in %2 %3: %4.</source>
        <translation>يصل ما لا يقل عن ⁨%1⁩ فيها إحدى هذه الكلمات خلال ⁨%2⁩ ⁨%3⁩: ⁨%4⁩.</translation>
    </message>
    <message>
        <source>Somebody with %1 followers or more writes something negative or complains %2.</source>
        <translation>يكتب أحدهم ⁨%2⁩ شيئًا سلبيًا أو يشتكي، وله ⁨%1⁩ من المتابعين أو أكثر.</translation>
    </message>
    <message>
        <source>In %1, at least %2 that are negative or complain come from people with %3 followers or more %4.</source>
        <translation>خلال ⁨%1⁩ يصل ما لا يقل عن ⁨%2⁩ سلبية أو شاكية من أشخاص لهم ⁨%3⁩ من المتابعين أو أكثر ⁨%4⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) or more wait for an answer %1.</source>
        <translation>
            <numerusform>تنتظر رسائل الرد ⁨%1⁩.</numerusform>
            <numerusform>تنتظر رسالة واحدة أو أكثر الرد ⁨%1⁩.</numerusform>
            <numerusform>تنتظر رسالتان أو أكثر الرد ⁨%1⁩.</numerusform>
            <numerusform>تنتظر %Ln رسائل أو أكثر الرد ⁨%1⁩.</numerusform>
            <numerusform>تنتظر %Ln رسالة أو أكثر الرد ⁨%1⁩.</numerusform>
            <numerusform>تنتظر %Ln رسالة أو أكثر الرد ⁨%1⁩.</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>A rule of this kind needs this.</source>
        <translation>تحتاج قاعدة من هذا النوع إلى هذا.</translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation>لا يمكن استخدام هذا كما هو.</translation>
    </message>
    <message>
        <source>Something is missing, so this rule does nothing yet.</source>
        <translation>ينقص شيء، لذا لا تفعل هذه القاعدة شيئًا بعد.</translation>
    </message>
    <message>
        <source>owners, admins and managers</source>
        <translation>المالكون والمسؤولون والمديرون</translation>
    </message>
    <message>
        <source>Then a crisis is raised (%1) and %2 are told.</source>
        <translation>عندئذ تُعلن أزمة (⁨%1⁩) ويُبلَّغ: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>owners and admins</source>
        <translation>المالكون والمسؤولون</translation>
    </message>
    <message>
        <source>If nobody acknowledges it within %1, %2 are told.</source>
        <translation>إذا لم يؤكد أحد الاطلاع خلال ⁨%1⁩ فيُبلَّغ: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused at once.</source>
        <translation>تتوقف كل المنشورات المجدولة مؤقتًا على الفور.</translation>
    </message>
    <message>
        <source>boycott*, scam*, fraud*, lawsuit, lawyer, dangerous, poison*, recall</source>
        <translation>مقاطعة, قاطعوا, احتيال, نصب, دعوى, محامي, خطير, تسمم, سحب المنتج</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>About Campanile</source>
        <translation>حول Campanile</translation>
    </message>
    <message>
        <source>A bell tower, the sign of Campanile</source>
        <translation>برج أجراس، شعار Campanile</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار ⁨%1⁩</translation>
    </message>
    <message>
        <source>Plan, publish and measure social media, online or not.</source>
        <translation>خطِّط لوسائل التواصل الاجتماعي وانشر عليها وقِس أداءها، باتصال أو من دونه.</translation>
    </message>
    <message>
        <source>Campanile is free software under the GNU General Public License, version 3 or later. It comes without warranty.</source>
        <translation>‏Campanile برنامج حر برخصة جنو العمومية العامة، الإصدار الثالث أو ما يليه، ويأتي بلا أي ضمان.</translation>
    </message>
    <message>
        <source>Icons: Lucide (ISC) and Simple Icons (CC0). Emoji list: unicode-emoji-json (MIT). Made with Qt %1.</source>
        <translation>الأيقونات: Lucide ‏(ISC) وSimple Icons ‏(CC0). قائمة الرموز التعبيرية: unicode-emoji-json ‏(MIT). صُنع باستخدام Qt ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DraftHistory</name>
    <message>
        <source>small corrections</source>
        <translation>تصحيحات صغيرة</translation>
    </message>
    <message>
        <source>another tone, the same facts</source>
        <translation>نبرة أخرى والحقائق نفسها</translation>
    </message>
    <message>
        <source>other facts</source>
        <translation>حقائق أخرى</translation>
    </message>
    <message>
        <source>written anew</source>
        <translation>كُتب من جديد</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>%1 made it</source>
        <translation>أنشأه ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation>وافق عليه ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 did not approve it</source>
        <translation>لم يوافق عليه ⁨%1⁩</translation>
    </message>
    <message>
        <source>It was sent, written by %1</source>
        <translation>أُرسل، وكاتبه ⁨%1⁩</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>تعذر إرساله</translation>
    </message>
    <message>
        <source>%1 asked for a review</source>
        <translation>طلب ⁨%1⁩ مراجعة</translation>
    </message>
    <message>
        <source>%1 changed the text</source>
        <translation>غيّر ⁨%1⁩ النص</translation>
    </message>
    <message>
        <source>%1: %2, %3 characters differ</source>
        <translation>⁨%1⁩: ⁨%2⁩، عدد الأحرف المختلفة ⁨%3⁩</translation>
    </message>
    <message>
        <source>and asked for a review</source>
        <translation>مع طلب مراجعة</translation>
    </message>
    <message>
        <source>and asked %1 to look</source>
        <translation>مع طلب الاطلاع من ⁨%1⁩</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 asked the model for another proposal, and this came</source>
        <translation>⁨%1⁩ طلب من النموذج اقتراحًا آخر فجاء هذا</translation>
    </message>
    <message>
        <source>%1 opened it</source>
        <translation>⁨%1⁩ فتحه</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>تغيّر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
</context>
<context>
    <name>GroupColors</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضر</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Lime</source>
        <translation>أخضر ليموني</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>connect-mastodon needs --server, connect-bluesky --identifier, connect-practice --name.</source>
        <translation>يحتاج connect-mastodon إلى ‎--server‎، وconnect-bluesky إلى ‎--identifier‎، وconnect-practice إلى ‎--name‎.</translation>
    </message>
    <message>
        <source>&quot;account&quot; is followed by list, connect-mastodon, connect-bluesky or connect-practice.</source>
        <translation>يتبع «account» أحد: list أو connect-mastodon أو connect-bluesky أو connect-practice.</translation>
    </message>
    <message>
        <source>the instance (https://bsky.social for Bluesky)</source>
        <translation>الخادم (https://bsky.social لـ Bluesky)</translation>
    </message>
    <message>
        <source>connect-bluesky: handle or e-mail address</source>
        <translation>connect-bluesky: المعرّف أو البريد الإلكتروني</translation>
    </message>
    <message>
        <source>connect-practice: user name on the practice network; made when it is missing</source>
        <translation>connect-practice: اسم المستخدم على شبكة التدريب؛ يُنشأ إن لم يوجد</translation>
    </message>
    <message>
        <source>Lists the accounts and connects one. Access token or app password come from the environment variable CAMPANILE_SECRET or the first line of standard input.</source>
        <translation>يسرد الحسابات ويربط حسابًا. يؤخذ رمز الوصول أو كلمة مرور التطبيق من متغير البيئة CAMPANILE_SECRET أو من السطر الأول في الدخل القياسي.</translation>
    </message>
    <message>
        <source>There is no option &quot;--%1&quot; here.</source>
        <translation>لا يوجد هنا الخيار «--%1».</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; takes no value.</source>
        <translation>لا يأخذ «--%1» قيمة.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; needs a value.</source>
        <translation>يحتاج «--%1» إلى قيمة.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is a whole number from %2 to %3.</source>
        <translation>‏«--%1» عدد صحيح من %2 إلى %3.</translation>
    </message>
    <message>
        <source>There is no verb &quot;%1&quot;.</source>
        <translation>لا يوجد الأمر «%1».</translation>
    </message>
    <message>
        <source>&quot;--headless&quot; needs a verb.</source>
        <translation>يحتاج «--headless» إلى أمر.</translation>
    </message>
    <message>
        <source>keep everything in this folder instead of the standard place</source>
        <translation>حفظ كل شيء في هذا المجلد بدلًا من المكان المعتاد</translation>
    </message>
    <message>
        <source>id or name of the workspace (the one opened last)</source>
        <translation>معرّف مساحة العمل أو اسمها (آخر ما فُتح)</translation>
    </message>
    <message>
        <source>use the cache only; edits are sent next time</source>
        <translation>استخدام النسخة المحلية فقط؛ تُرسل التعديلات في المرة القادمة</translation>
    </message>
    <message>
        <source>give up after so many seconds (120)</source>
        <translation>التوقف بعد هذا العدد من الثواني (120)</translation>
    </message>
    <message>
        <source>&quot;--limits&quot; is a JSON object.</source>
        <translation>‏«--limits» كائن JSON.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is needed.</source>
        <translation>‏«--%1» مطلوب.</translation>
    </message>
    <message>
        <source>&quot;--count&quot; is a whole number.</source>
        <translation>‏«--count» عدد صحيح.</translation>
    </message>
    <message>
        <source>the network that counts: twitter, mastodon, bluesky, instagram, threads ...</source>
        <translation>الشبكة التي تعدّ: twitter، mastodon، bluesky، instagram، threads ...</translation>
    </message>
    <message>
        <source>what an instance says of its own limits</source>
        <translation>ما يعلنه الخادم عن حدوده</translation>
    </message>
    <message>
        <source>RFC 5545 RRULE, as FREQ=WEEKLY;BYDAY=MO</source>
        <translation>قاعدة RRULE وفق RFC 5545، مثل FREQ=WEEKLY;BYDAY=MO</translation>
    </message>
    <message>
        <source>wall-clock start without an offset, as 2026-03-28T09:00</source>
        <translation>البداية بالتوقيت المحلي دون فرق، مثل 2026-03-28T09:00</translation>
    </message>
    <message>
        <source>time zone, as Europe/Berlin</source>
        <translation>المنطقة الزمنية، مثل Europe/Berlin</translation>
    </message>
    <message>
        <source>how many occurrences</source>
        <translation>عدد المواعيد</translation>
    </message>
    <message>
        <source>zone of times that name none (UTC)</source>
        <translation>المنطقة الزمنية للأوقات التي لا تحددها (UTC)</translation>
    </message>
    <message>
        <source>Counts texts as a network does: one JSON string per line in, one JSON object per line out.</source>
        <translation>يعدّ النصوص كما تعدّها الشبكة: نص JSON في كل سطر دخل، وكائن JSON في كل سطر خرج.</translation>
    </message>
    <message>
        <source>Expands a recurrence rule to instants in UTC.</source>
        <translation>يحوّل قاعدة تكرار إلى أوقات بتوقيت UTC.</translation>
    </message>
    <message>
        <source>Merges texts as the server does: {base, mine, theirs} per line in, {text, clean} per line out.</source>
        <translation>يدمج النصوص كما يدمجها الخادم: {base, mine, theirs} في كل سطر دخل، و{text, clean} في كل سطر خرج.</translation>
    </message>
    <message>
        <source>Tags links: {url, source, medium, campaign, term, content} per line in, {url} per line out.</source>
        <translation>يضيف المعاملات إلى الروابط: {url, source, medium, campaign, term, content} في كل سطر دخل، و{url} في كل سطر خرج.</translation>
    </message>
    <message>
        <source>Shows what an import of a CSV or iCalendar file would take, without a profile.</source>
        <translation>يعرض ما سيأخذه استيراد ملف CSV أو iCalendar دون ملف شخصي.</translation>
    </message>
    <message>
        <source>%1 Nothing was done. &quot;campanile --headless help&quot; lists the verbs and their options.</source>
        <translation>%1 لم يُنفَّذ شيء. يسرد «campanile --headless help» الأوامر وخياراتها.</translation>
    </message>
    <message>
        <source>Another Campanile is using this profile. Nothing was done. Close it, or give another folder with --profile.</source>
        <translation>تستخدم نسخة أخرى من Campanile هذا الملف الشخصي. لم يُنفَّذ شيء. أغلقها أو حدّد مجلدًا آخر بالخيار ‎--profile‎.</translation>
    </message>
    <message>
        <source>This profile has no such workspace. &quot;campanile --headless workspace list&quot; names those it has; &quot;workspace create&quot; makes one.</source>
        <translation>لا توجد مساحة العمل هذه في الملف الشخصي. يسرد «campanile --headless workspace list» الموجود منها، وينشئ «workspace create» مساحة جديدة.</translation>
    </message>
    <message>
        <source>The workspace has no account &quot;%1&quot;. &quot;campanile --headless account list&quot; names those it has.</source>
        <translation>لا يوجد في مساحة العمل حساب «%1». يسرد «campanile --headless account list» الحسابات الموجودة.</translation>
    </message>
    <message>
        <source>This workspace is served by a team server, which connects and publishes itself. Nothing was done.</source>
        <translation>يستضيف مساحة العمل هذه خادم فريق يربط وينشر بنفسه. لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>No secret was given. Put it into the environment variable %1 or write it to standard input; it is never taken from the command line.</source>
        <translation>لم يُعطَ سر. ضعه في متغير البيئة %1 أو اكتبه في الدخل القياسي؛ فلا يؤخذ أبدًا من سطر الأوامر.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read.</source>
        <translation>تتعذر قراءة الملف «%1».</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be written.</source>
        <translation>تتعذر كتابة الملف «%1».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time. Write 2026-11-21T09:00 for the wall clock of the zone, or 2026-11-21T09:00:00Z.</source>
        <translation>‏«%1» ليس وقتًا. اكتب 2026-11-21T09:00 للتوقيت المحلي في المنطقة، أو 2026-11-21T09:00:00Z.</translation>
    </message>
    <message>
        <source>Synchronising took longer than the time allowed. Everything is saved here and goes on next time.</source>
        <translation>استغرقت المزامنة وقتًا أطول من المسموح. كل شيء محفوظ هنا وتُستأنف في المرة القادمة.</translation>
    </message>
    <message>
        <source>This line is not one JSON string.</source>
        <translation>هذا السطر ليس نص JSON واحدًا.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network that Campanile knows.</source>
        <translation>‏«%1» ليست شبكة يعرفها Campanile.</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;base&quot;, &quot;mine&quot; and &quot;theirs&quot;.</source>
        <translation>هذا السطر ليس كائن JSON واحدًا فيه «base» و«mine» و«theirs».</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;url&quot;.</source>
        <translation>هذا السطر ليس كائن JSON واحدًا فيه «url».</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no start. Write the wall clock without an offset: 2026-03-28T09:00.</source>
        <translation>‏«%1» ليس بداية. اكتب التوقيت المحلي دون فرق: 2026-03-28T09:00.</translation>
    </message>
    <message>
        <source>The count is a whole number from 1 to %1.</source>
        <translation>العدد رقم صحيح من 1 إلى %1.</translation>
    </message>
    <message>
        <source>That time has passed. Nothing was changed. Give a later one, or --now.</source>
        <translation>مضى ذلك الوقت. لم يتغير شيء. حدّد وقتًا لاحقًا أو استخدم ‎--now‎.</translation>
    </message>
    <message>
        <source>The post goes to no account yet. Nothing was changed. Name one with --account.</source>
        <translation>لا حساب للمنشور بعد. لم يتغير شيء. حدّد حسابًا بالخيار ‎--account‎.</translation>
    </message>
    <message>
        <source>The post has no time yet. Nothing was changed. Give one with --at.</source>
        <translation>لا موعد للمنشور بعد. لم يتغير شيء. حدّد موعدًا بالخيار ‎--at‎.</translation>
    </message>
    <message>
        <source>There is no such post.</source>
        <translation>لا يوجد هذا المنشور.</translation>
    </message>
    <message>
        <source>The post is being published or was. Nothing was changed.</source>
        <translation>يجري نشر المنشور أو أنه نُشر. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Standard input is not one JSON object of at most 4 MB.</source>
        <translation>الدخل القياسي ليس كائن JSON واحدًا لا يتجاوز 4 م.ب.</translation>
    </message>
    <message>
        <source>&quot;post schedule&quot; needs the id of a post.</source>
        <translation>يحتاج «post schedule» إلى معرّف منشور.</translation>
    </message>
    <message>
        <source>&quot;post&quot; is followed by create, schedule or list.</source>
        <translation>يتبع «post» أحد: create أو schedule أو list.</translation>
    </message>
    <message>
        <source>create: the text; without it one JSON object is read from standard input</source>
        <translation>create: النص؛ ومن دونه يُقرأ كائن JSON من الدخل القياسي</translation>
    </message>
    <message>
        <source>create: a title for the calendar</source>
        <translation>create: عنوان للتقويم</translation>
    </message>
    <message>
        <source>create: where it goes (id, user name or network:user name); may be repeated</source>
        <translation>create: وجهته (المعرّف أو اسم المستخدم أو الشبكة:اسم المستخدم)؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>create, schedule: 2026-11-21T09:00 in the zone, or an instant with an offset</source>
        <translation>create, schedule: ‏2026-11-21T09:00 في المنطقة، أو وقت مع الفرق</translation>
    </message>
    <message>
        <source>create, schedule: the zone of the time (the workspace&apos;s)</source>
        <translation>create, schedule: المنطقة الزمنية للوقت (منطقة مساحة العمل)</translation>
    </message>
    <message>
        <source>create: a label; may be repeated</source>
        <translation>create: تصنيف؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>create: an idea instead of a draft</source>
        <translation>create: فكرة بدلًا من مسودة</translation>
    </message>
    <message>
        <source>create: hand it to the publisher as well</source>
        <translation>create: تسليمه للنشر أيضًا</translation>
    </message>
    <message>
        <source>create, schedule: due at once</source>
        <translation>create, schedule: مستحق فورًا</translation>
    </message>
    <message>
        <source>list: only posts with this status</source>
        <translation>list: المنشورات بهذه الحالة فقط</translation>
    </message>
    <message>
        <source>list: planned at or after this time</source>
        <translation>list: المخطط في هذا الوقت أو بعده</translation>
    </message>
    <message>
        <source>list: planned before this time</source>
        <translation>list: المخطط قبل هذا الوقت</translation>
    </message>
    <message>
        <source>list: at most so many (200)</source>
        <translation>list: هذا العدد على الأكثر (200)</translation>
    </message>
    <message>
        <source>Creates, schedules and lists posts, offline as well.</source>
        <translation>ينشئ المنشورات ويجدولها ويسردها، حتى دون اتصال.</translation>
    </message>
    <message>
        <source>Sends what waits and fetches what is new.</source>
        <translation>يرسل ما ينتظر ويجلب الجديد.</translation>
    </message>
    <message>
        <source>Sends what waits, lets the publisher of this computer work until nothing is due, and tells what became of each target.</source>
        <translation>يرسل ما ينتظر، ويدع ناشر هذا الحاسوب يعمل حتى لا يبقى مستحق، ويخبر بما آلت إليه كل وجهة.</translation>
    </message>
    <message>
        <source>&quot;--size&quot; is WIDTHxHEIGHT, as 1280x800.</source>
        <translation>‏«--size» هو العرض×الارتفاع، مثل 1280x800.</translation>
    </message>
    <message>
        <source>&quot;--theme&quot; is light, dark or high-contrast.</source>
        <translation>‏«--theme» أحد: light أو dark أو high-contrast.</translation>
    </message>
    <message>
        <source>&quot;--scale&quot; is a number from 0.5 to 4.</source>
        <translation>‏«--scale» عدد من 0.5 إلى 4.</translation>
    </message>
    <message>
        <source>&quot;--state&quot; is full or empty.</source>
        <translation>‏«--state» إما full أو empty.</translation>
    </message>
    <message>
        <source>There is no panel &quot;%1&quot;. There are: window, %2.</source>
        <translation>لا توجد اللوحة «%1». الموجود: window، %2.</translation>
    </message>
    <message>
        <source>the panel, or &quot;window&quot; for the whole window</source>
        <translation>اللوحة، أو «window» للنافذة كلها</translation>
    </message>
    <message>
        <source>size before scaling (1280x800)</source>
        <translation>المقاس قبل التحجيم (1280x800)</translation>
    </message>
    <message>
        <source>light, dark or high-contrast</source>
        <translation>light أو dark أو high-contrast</translation>
    </message>
    <message>
        <source>language, as en, de or ar</source>
        <translation>اللغة، مثل en أو de أو ar</translation>
    </message>
    <message>
        <source>pixels for each point, 0.5 to 4 (1)</source>
        <translation>عدد البكسلات لكل نقطة، من 0.5 إلى 4 (1)</translation>
    </message>
    <message>
        <source>full: the workspace of the profile; empty: one without any record</source>
        <translation>full: مساحة عمل الملف الشخصي؛ empty: مساحة بلا أي سجل</translation>
    </message>
    <message>
        <source>write there instead of to standard output</source>
        <translation>الكتابة هناك بدلًا من الخرج القياسي</translation>
    </message>
    <message>
        <source>Draws a panel or the window as PNG, without a display.</source>
        <translation>يرسم لوحة أو النافذة بصيغة PNG دون شاشة.</translation>
    </message>
    <message>
        <source>&quot;--format&quot; is csv or ics.</source>
        <translation>‏«--format» إما csv أو ics.</translation>
    </message>
    <message>
        <source>zone of times that name none (the workspace&apos;s)</source>
        <translation>المنطقة الزمنية للأوقات التي لا تحددها (منطقة مساحة العمل)</translation>
    </message>
    <message>
        <source>an account that every post goes to; may be repeated</source>
        <translation>حساب يُنشر عليه كل منشور؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>say what would be taken, store nothing</source>
        <translation>ذكر ما سيؤخذ دون حفظ شيء</translation>
    </message>
    <message>
        <source>csv or ics (csv)</source>
        <translation>csv أو ics ‏(csv)</translation>
    </message>
    <message>
        <source>only what is planned at or after this time</source>
        <translation>ما خُطط له في هذا الوقت أو بعده فقط</translation>
    </message>
    <message>
        <source>only what is planned before this time</source>
        <translation>ما خُطط له قبل هذا الوقت فقط</translation>
    </message>
    <message>
        <source>Takes posts from a CSV or iCalendar file as drafts: all good rows or, on an error, none; bad rows are listed.</source>
        <translation>يأخذ المنشورات من ملف CSV أو iCalendar كمسودات: كل الصفوف السليمة أو لا شيء عند الخطأ؛ وتُسرد الصفوف السيئة.</translation>
    </message>
    <message>
        <source>Writes the posts as CSV or iCalendar.</source>
        <translation>يكتب المنشورات بصيغة CSV أو iCalendar.</translation>
    </message>
    <message>
        <source>&quot;workspace create&quot; needs a --name.</source>
        <translation>يحتاج «workspace create» إلى ‎--name‎.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone.</source>
        <translation>‏«%1» ليست منطقة زمنية.</translation>
    </message>
    <message>
        <source>create, create-demo: what it is called</source>
        <translation>create, create-demo: الاسم</translation>
    </message>
    <message>
        <source>create: the zone it plans in (the system&apos;s)</source>
        <translation>create: المنطقة الزمنية للتخطيط (منطقة النظام)</translation>
    </message>
    <message>
        <source>The folder for Campanile&apos;s data cannot be written. Nothing was done. Check its permissions and the free space, or give another folder with --profile.</source>
        <translation>تتعذر الكتابة في مجلد بيانات Campanile. لم يُنفَّذ شيء. تحقق من الأذونات والمساحة الحرة أو حدّد مجلدًا آخر بالخيار ‎--profile‎.</translation>
    </message>
    <message>
        <source>Judges accounts: what is known of one per line in, its score with reasons per line out.</source>
        <translation>يقيّم الحسابات: تُدخل في كل سطر المعلومات المعروفة عن حساب، ويخرج في كل سطر تقييمه مع الأسباب.</translation>
    </message>
    <message>
        <source>This line is not one JSON object with &quot;now&quot;.</source>
        <translation>هذا السطر ليس كائن JSON واحدًا يحتوي على «now».</translation>
    </message>
    <message>
        <source>language of the texts, as en or de-AT (recognised)</source>
        <translation>لغة النصوص، مثل en أو de-AT (تُكتشف تلقائيًا)</translation>
    </message>
    <message>
        <source>Reckons deadlines: a response-time rule with when a message came per line in, its deadline and what is left per line out.</source>
        <translation>يحسب المُهل: في كل سطر قاعدة لزمن الرد ووقت وصول رسالة، ويُخرج في كل سطر مهلتها والوقت المتبقي.</translation>
    </message>
    <message>
        <source>Scores how texts feel, -1 to 1: one JSON string per line in, the score with every word and rule behind it per line out.</source>
        <translation>يقيس نبرة النصوص من -1 إلى 1: في كل سطر سلسلة JSON، ويُخرج في كل سطر القيمة مع كل كلمة وقاعدة وراءها.</translation>
    </message>
    <message>
        <source>Recognises languages: one JSON string per line in, the language with its confidence per line out.</source>
        <translation>يتعرف على اللغات: في كل سطر سلسلة JSON، ويُخرج في كل سطر اللغة مع درجة الثقة.</translation>
    </message>
    <message>
        <source>Tells questions, complaints, praise, buyers and spam apart: one JSON string per line in, the intent with its signs per line out.</source>
        <translation>يميز الأسئلة والشكاوى والثناء والرغبة في الشراء والبريد المزعج: في كل سطر سلسلة JSON، ويُخرج في كل سطر الغرض مع دلائله.</translation>
    </message>
    <message>
        <source>Scores inbox items, 0 to 100: what is known of one per line in, its score with reasons per line out.</source>
        <translation>يقيّم عناصر صندوق الوارد من 0 إلى 100: في كل سطر ما هو معروف عن عنصر، ويُخرج في كل سطر القيمة مع الأسباب.</translation>
    </message>
    <message>
        <source>Sums up inboxes: items with the working hours per line in, how fast, how much and how well per line out.</source>
        <translation>يلخص صناديق الوارد: في كل سطر عناصر مع ساعات العمل، ويُخرج في كل سطر السرعة والكم والجودة.</translation>
    </message>
    <message>
        <source>&quot;--%1&quot; is a day, as 2026-11-21.</source>
        <translation>قيمة «--%1» يوم، مثل 2026-11-21.</translation>
    </message>
    <message>
        <source>&quot;--by&quot; is day or week.</source>
        <translation>قيمة «--by» هي day أو week.</translation>
    </message>
    <message>
        <source>&quot;--table&quot; is figures or rounds.</source>
        <translation>قيمة «--table» هي figures أو rounds.</translation>
    </message>
    <message>
        <source>&quot;--format&quot; is csv or json.</source>
        <translation>قيمة «--format» هي csv أو json.</translation>
    </message>
    <message>
        <source>&quot;--from&quot; lies before &quot;--to&quot;, by ten years at most.</source>
        <translation>يسبق «--from» تاريخ «--to» بعشر سنوات على الأكثر.</translation>
    </message>
    <message>
        <source>first day (so many days before the last)</source>
        <translation>اليوم الأول (قبل الأخير بهذا العدد من الأيام)</translation>
    </message>
    <message>
        <source>last day (today)</source>
        <translation>اليوم الأخير (اليوم)</translation>
    </message>
    <message>
        <source>how many days, without --from (28)</source>
        <translation>عدد الأيام، دون --from (28)</translation>
    </message>
    <message>
        <source>parts of the period: day or week (day)</source>
        <translation>أجزاء الفترة: day أو week (day)</translation>
    </message>
    <message>
        <source>figures, or rounds: every question behind them (figures)</source>
        <translation>figures، أو rounds: كل سؤال وراءها (figures)</translation>
    </message>
    <message>
        <source>csv or json (csv)</source>
        <translation>csv أو json (csv)</translation>
    </message>
    <message>
        <source>CSV without a byte order mark</source>
        <translation>ملف CSV دون علامة ترتيب البايتات</translation>
    </message>
    <message>
        <source>only this account; may be repeated</source>
        <translation>هذا الحساب فقط؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>only this network; may be repeated</source>
        <translation>هذه الشبكة فقط؛ يمكن تكرارها</translation>
    </message>
    <message>
        <source>only comment, dm, mention or review; may be repeated</source>
        <translation>فقط comment أو dm أو mention أو review؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>only this user&apos;s; may be repeated</source>
        <translation>ما يخص هذا المستخدم فقط؛ يمكن تكراره</translation>
    </message>
    <message>
        <source>Writes how fast the inbox is answered, how much waits and who carries it, as CSV or JSON.</source>
        <translation>يكتب بصيغة CSV أو JSON سرعة الرد في صندوق الوارد وكم ينتظر ومن يتولاه.</translation>
    </message>
    <message>
        <source>Judges messages by a crisis rule: a rule with messages and what came before per line in, whether it fits and why per line out.</source>
        <translation>يفحص الرسائل بقاعدة أزمات: في كل سطر قاعدة مع رسائل وما وصل قبلها، ويُخرج في كل سطر هل تنطبق ولماذا.</translation>
    </message>
    <message>
        <source>&quot;workspace&quot; is followed by list, create, create-demo or move.</source>
        <translation>يتبع «workspace» أحد: list أو create أو create-demo أو move.</translation>
    </message>
    <message>
        <source>move: address of the team server; the page to sign in on is told on standard error</source>
        <translation>move: عنوان خادم الفريق؛ تُذكر صفحة تسجيل الدخول في خرج الخطأ القياسي</translation>
    </message>
    <message>
        <source>move: every account is connected again on the server</source>
        <translation>move: يُعاد ربط كل حساب على الخادم</translation>
    </message>
    <message>
        <source>move: only tell what would go along</source>
        <translation>move: ذكر ما سيُنقل فقط</translation>
    </message>
    <message>
        <source>move: take back one that was cut off</source>
        <translation>move: التراجع عن نقل انقطع</translation>
    </message>
    <message>
        <source>Lists the workspaces of the profile, makes one on this computer, and moves one to a team server.</source>
        <translation>يسرد مساحات العمل في الملف الشخصي، وينشئ واحدة على هذا الحاسوب، وينقل واحدة إلى خادم فريق.</translation>
    </message>
    <message>
        <source>&quot;workspace move&quot; needs the address of the team server with --server.</source>
        <translation>يحتاج «workspace move» إلى عنوان خادم الفريق مع ‎--server‎.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>‏«%1» كلمة زائدة.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of a post.</source>
        <translation>‏«%1» ليست حالة لمنشور.</translation>
    </message>
    <message>
        <source>&quot;--text&quot; is a number from 80 to 200.</source>
        <translation>‏&quot;--text&quot; عدد من 80 إلى 200.</translation>
    </message>
    <message>
        <source>size of text, 80 to 200 (100)</source>
        <translation>حجم النص، من 80 إلى 200 (100)</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here. Nothing was done. The nearest is &quot;%2&quot;.</source>
        <translation>لا يوجد هنا مفتاح «%1». لم يُنفَّذ شيء. الأقرب هو «%2».</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>قائمة نصوص</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2.</source>
        <translation>«%1» هو %2.</translation>
    </message>
</context>
<context>
    <name>Importer</name>
    <message>
        <source>no text</source>
        <translation>لا نص</translation>
    </message>
    <message>
        <source>the date cannot be read</source>
        <translation>تتعذر قراءة التاريخ</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>تتعذر قراءة الوقت</translation>
    </message>
    <message>
        <source>the link is no web address</source>
        <translation>الرابط ليس عنوان ويب</translation>
    </message>
    <message>
        <source>the time zone is not known</source>
        <translation>المنطقة الزمنية غير معروفة</translation>
    </message>
    <message>
        <source>the clocks jump over this time</source>
        <translation>يتخطى تغيير التوقيت هذا الوقت</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>علامة اقتباس لم تُغلق</translation>
    </message>
    <message>
        <source>text after a closing quotation mark (kept)</source>
        <translation>نص بعد علامة اقتباس مغلقة (أُبقي عليه)</translation>
    </message>
    <message>
        <source>a field is too long</source>
        <translation>أحد الحقول طويل جدًا</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>عدد الأعمدة كبير جدًا</translation>
    </message>
    <message>
        <source>the event has no start</source>
        <translation>الحدث بلا بداية</translation>
    </message>
    <message>
        <source>the event has no text</source>
        <translation>الحدث بلا نص</translation>
    </message>
    <message>
        <source>the repetition cannot be read</source>
        <translation>تتعذر قراءة التكرار</translation>
    </message>
    <message>
        <source>the event is damaged</source>
        <translation>الحدث تالف</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>عنوان الصورة</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>التعليق الأول</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>يوم، شهر، سنة</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>شهر، يوم، سنة</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>سنة، شهر، يوم</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Campanile table</source>
        <translation>جدول Campanile</translation>
    </message>
    <message>
        <source>Hootsuite table</source>
        <translation>جدول Hootsuite</translation>
    </message>
    <message>
        <source>Buffer table</source>
        <translation>جدول Buffer</translation>
    </message>
    <message>
        <source>Sprout table</source>
        <translation>جدول Sprout</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>الفواصل المنقوطة</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>علامات الجدولة</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>الخطوط العمودية</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>الفواصل</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>تتعذر قراءة الصف</translation>
    </message>
    <message>
        <source>Thread parts</source>
        <translation>أجزاء السلسلة</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Skipped dates</source>
        <translation>المواعيد المستثناة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>تعارض</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>مؤجل</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>صورة أو ملف</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>الأولوية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>مسند إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>رسالة مباشرة</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>إشارة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>بانتظار ردهم</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Most important first</source>
        <translation>الأهم أولًا</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>الأحدث أولًا</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>الأقرب مهلة أولًا</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known and filters nothing.</source>
        <translation>«⁨%1⁩» غير معروف ولا يرشّح شيئًا.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no day. Write 2026-11-21, today or 7d.</source>
        <translation>«⁨%1⁩» ليس يومًا. اكتب 2026-11-21 أو today أو 7d.</translation>
    </message>
    <message>
        <source>Something is missing after &quot;%1&quot;.</source>
        <translation>ينقص شيء بعد «⁨%1⁩».</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>علامة الاقتباس غير مغلقة.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>⁨%1⁩ د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>⁨%1⁩ س</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>⁨%1⁩ ي</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>خلال ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>متأخر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>بلا رد</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>المسندة إليّ</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>غير مسندة</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>الرسائل المباشرة</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>resolve in %1</source>
        <translation>الحل خلال ⁨%1⁩</translation>
    </message>
    <message>
        <source>resolution %1 late</source>
        <translation>الحل متأخر ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>InboxFigures</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>⁨%1⁩ (⁨%2⁩ من ⁨%3⁩)</translation>
    </message>
    <message>
        <source>It counts from the first message that nobody had answered to the answer, by the clock on the wall. Who writes again after an answer counts again.</source>
        <translation>يُحسب من أول رسالة لم يرد عليها أحد حتى الرد، بالوقت الفعلي. من يكتب من جديد بعد الرد يُحسب من جديد.</translation>
    </message>
    <message>
        <source>It counts from the first message that nobody had answered to the answer, in the working hours of the response time that fits. Where none fits every hour counts.</source>
        <translation>يُحسب من أول رسالة لم يرد عليها أحد حتى الرد، ضمن ساعات العمل لزمن الرد المنطبق. وحيث لا ينطبق أي منها تُحسب كل ساعة.</translation>
    </message>
    <message>
        <source>A conversation waits from the first message that nobody has answered until it is answered or set aside.</source>
        <translation>تنتظر المحادثة من أول رسالة لم يرد عليها أحد إلى أن يُرد عليها أو تُنحّى.</translation>
    </message>
    <message>
        <source>It counts from the first message to resolved, by the clock on the wall, of conversations that are resolved now and were resolved in this period.</source>
        <translation>يُحسب من أول رسالة حتى الحل، بالوقت الفعلي، للمحادثات المحلولة الآن والتي حُلّت في هذه الفترة.</translation>
    </message>
    <message>
        <source>It counts from the first message to resolved, in working hours, of conversations that are resolved now and were resolved in this period.</source>
        <translation>يُحسب من أول رسالة حتى الحل، ضمن ساعات العمل، للمحادثات المحلولة الآن والتي حُلّت في هذه الفترة.</translation>
    </message>
    <message>
        <source>A question is what one person writes until somebody answers, however many messages that takes. Spam counts nowhere.</source>
        <translation>السؤال هو ما يكتبه شخص إلى أن يرد عليه أحد، مهما كان عدد الرسائل. لا يُحسب المزعج في أي مكان.</translation>
    </message>
    <message>
        <source>Of %1 questions, %2 were answered, %3 were set aside without an answer and %4 wait.</source>
        <translation>من بين الأسئلة (⁨%1⁩): رُدّ على ⁨%2⁩، ونُحّي ⁨%3⁩ بلا رد، وينتظر ⁨%4⁩.</translation>
    </message>
    <message>
        <source>There is nothing to measure in this period.</source>
        <translation>لا شيء يُقاس في هذه الفترة.</translation>
    </message>
    <message>
        <source>Half of them took %1 at most (the median), nine of ten %2 at most.</source>
        <translation>استغرق نصفها ⁨%1⁩ على الأكثر (الوسيط)، وتسع من كل عشر ⁨%2⁩ على الأكثر.</translation>
    </message>
    <message>
        <source>Of %1 questions, %2 were judged and %3 of those were answered in time: %4.</source>
        <translation>من بين الأسئلة (⁨%1⁩): قُيّم ⁨%2⁩، ورُدّ في الوقت على ⁨%3⁩ منها: ⁨%4⁩.</translation>
    </message>
    <message>
        <source>%1 conversations wait; %2 waited when the period began.</source>
        <translation>المحادثات المنتظرة: ⁨%1⁩، وكانت في بداية الفترة: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Less than an hour: %1. Up to four hours: %2. Up to a day: %3. Longer: %4.</source>
        <translation>أقل من ساعة: ⁨%1⁩. حتى أربع ساعات: ⁨%2⁩. حتى يوم: ⁨%3⁩. أطول: ⁨%4⁩.</translation>
    </message>
    <message>
        <source>%1 conversations were resolved.</source>
        <translation>المحادثات التي حُلّت: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 of them took longer than their response time allows.</source>
        <translation>ما تجاوز منها زمن الرد المسموح: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 questions in %2 conversations; %3 of them came after an answer.</source>
        <translation>الأسئلة: ⁨%1⁩ في محادثات عددها ⁨%2⁩، وجاء بعد رد منها: ⁨%3⁩.</translation>
    </message>
    <message>
        <source>The period before is not whole on this computer, so there is nothing to compare with.</source>
        <translation>الفترة السابقة ليست كاملة على هذا الحاسوب، فلا شيء للمقارنة.</translation>
    </message>
    <message>
        <source>In the period before, %1: %2.</source>
        <translation>في الفترة السابقة، ⁨%1⁩: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>⁨%1⁩ ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>⁨%1⁩ د</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>⁨%1⁩ ي</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>⁨%1⁩ س</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>⁨%1⁩ ي ⁨%2⁩ س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>⁨%1⁩ س ⁨%2⁩ د</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>‏⁨%1⁩٪</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>الرسائل المباشرة</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>لا أحد من هنا</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>شخص غادر</translation>
    </message>
    <message>
        <source>An account that was removed</source>
        <translation>حساب أُزيل</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>%1 % faster</source>
        <translation>أسرع بنسبة ⁨%1⁩٪</translation>
    </message>
    <message>
        <source>%1 % slower</source>
        <translation>أبطأ بنسبة ⁨%1⁩٪</translation>
    </message>
    <message>
        <source>%1 points more</source>
        <translation>زيادة ⁨%1⁩ نقطة</translation>
    </message>
    <message>
        <source>%1 points less</source>
        <translation>نقص ⁨%1⁩ نقطة</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>زيادة ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 fewer</source>
        <translation>نقص ⁨%1⁩</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>الرد الأول</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>رُدّ في الوقت</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>حتى الحل</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>‏≤ ⁨%1⁩</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <translation>‏&gt; ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>‏⁨%1⁩ – ⁨%2⁩</translation>
    </message>
    <message>
        <source>A question is judged when it is answered, or when its time has run out. Questions whose time still runs, and those that were set aside in time, are left out. An answer is judged by the deadline that it left under; where none was kept, and while nobody has answered, by the response times of today.</source>
        <translation>يُقيَّم السؤال حين يُرد عليه أو حين تنقضي مهلته. لا تُحسب الأسئلة التي لم تنقضِ مهلتها ولا التي نُحّيت في وقتها. يُقيَّم الرد بالمهلة التي كانت سارية عند إرساله؛ وحيث لم تُحفظ مهلة، أو لم يرد أحد بعد، تسري أزمنة الرد الحالية.</translation>
    </message>
</context>
<context>
    <name>InboxPresence</name>
    <message>
        <source>%1 is reading this</source>
        <translation>⁨%1⁩ يقرأ هذا الآن</translation>
    </message>
    <message>
        <source>%1 and %2 are reading this</source>
        <translation>⁨%1⁩ و⁨%2⁩ يقرآن هذا الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are reading this</source>
        <translation>
            <numerusform>لا أحد يقرأ هذا الآن</numerusform>
            <numerusform>زميل واحد يقرأ هذا الآن</numerusform>
            <numerusform>زميلان يقرآن هذا الآن</numerusform>
            <numerusform>%Ln زملاء يقرؤون هذا الآن</numerusform>
            <numerusform>%Ln زميلًا يقرؤون هذا الآن</numerusform>
            <numerusform>%Ln زميل يقرؤون هذا الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is writing a reply</source>
        <translation>⁨%1⁩ يكتب ردًا</translation>
    </message>
    <message>
        <source>%1 and %2 are writing replies</source>
        <translation>⁨%1⁩ و⁨%2⁩ يكتبان ردودًا</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues are writing replies</source>
        <translation>
            <numerusform>لا أحد يكتب ردًا</numerusform>
            <numerusform>زميل واحد يكتب ردًا</numerusform>
            <numerusform>زميلان يكتبان ردودًا</numerusform>
            <numerusform>%Ln زملاء يكتبون ردودًا</numerusform>
            <numerusform>%Ln زميلًا يكتبون ردودًا</numerusform>
            <numerusform>%Ln زميل يكتبون ردودًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has been holding a reply offline since %2; yours will be checked before it leaves</source>
        <translation>لدى ⁨%1⁩ رد ينتظر دون اتصال منذ ⁨%2⁩؛ سيُفحص ردك قبل إرساله</translation>
    </message>
    <message>
        <source>%1 has been holding a reply offline since %2</source>
        <translation>لدى ⁨%1⁩ رد ينتظر دون اتصال منذ ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline; yours will be checked before it leaves</source>
        <translation>
            <numerusform>لا ردود تنتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
            <numerusform>لدى زميل واحد رد ينتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
            <numerusform>لدى زميلين ردود تنتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
            <numerusform>لدى %Ln زملاء ردود تنتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
            <numerusform>لدى %Ln زميلًا ردود تنتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
            <numerusform>لدى %Ln زميل ردود تنتظر دون اتصال؛ سيُفحص ردك قبل إرساله</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colleagues hold replies offline</source>
        <translation>
            <numerusform>لا ردود تنتظر دون اتصال</numerusform>
            <numerusform>لدى زميل واحد رد ينتظر دون اتصال</numerusform>
            <numerusform>لدى زميلين ردود تنتظر دون اتصال</numerusform>
            <numerusform>لدى %Ln زملاء ردود تنتظر دون اتصال</numerusform>
            <numerusform>لدى %Ln زميلًا ردود تنتظر دون اتصال</numerusform>
            <numerusform>لدى %Ln زميل ردود تنتظر دون اتصال</numerusform>
        </translation>
    </message>
    <message>
        <source>You are reading this on another device</source>
        <translation>تقرأ هذا على جهاز آخر</translation>
    </message>
    <message>
        <source>You are writing a reply on another device</source>
        <translation>تكتب ردًا على جهاز آخر</translation>
    </message>
    <message>
        <source>A reply of yours has been waiting on another device since %1</source>
        <translation>لك رد ينتظر على جهاز آخر منذ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
<context>
    <name>InboxRules</name>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Direct messages</source>
        <translation>الرسائل المباشرة</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>الإشارات</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>التقييمات</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>ثناء</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>رغبة في الشراء</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>الأولوية ⁨%1⁩</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>around the clock</source>
        <translation>على مدار الساعة</translation>
    </message>
    <message>
        <source>in working hours</source>
        <translation>في ساعات العمل</translation>
    </message>
    <message>
        <source>answer within %1</source>
        <translation>الرد خلال ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n level(s) of escalation</source>
        <translation>
            <numerusform>بلا مستويات تصعيد</numerusform>
            <numerusform>مستوى تصعيد واحد</numerusform>
            <numerusform>مستويا تصعيد</numerusform>
            <numerusform>%Ln مستويات تصعيد</numerusform>
            <numerusform>%Ln مستوى تصعيد</numerusform>
            <numerusform>%Ln مستوى تصعيد</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 followers</source>
        <translation>عدد المتابعين ⁨%1⁩ على الأقل</translation>
    </message>
    <message>
        <source>is spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>to whoever has least of %1</source>
        <translation>إلى الأقل انشغالًا من ⁨%1⁩</translation>
    </message>
    <message>
        <source>to %1 in turn</source>
        <translation>إلى ⁨%1⁩ بالتناوب</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>الأولوية ⁨%1⁩</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>العلامة ⁨%1⁩</translation>
    </message>
    <message>
        <source>important person</source>
        <translation>شخص مهم</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>النبرة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>“%1” is in the text</source>
        <translation>«⁨%1⁩» في النص</translation>
    </message>
    <message>
        <source>None of the words is in the text</source>
        <translation>لا ترد أي من الكلمات في النص</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>A message that comes %1 has to be answered by %2.</source>
        <translation>الرسالة التي تصل ⁨%1⁩ يجب الرد عليها قبل ⁨%2⁩.</translation>
    </message>
    <message>
        <source>A mention that comes %1 has to be answered by %2.</source>
        <translation>الإشارة التي تصل ⁨%1⁩ يجب الرد عليها قبل ⁨%2⁩.</translation>
    </message>
    <message>
        <source>A review that comes %1 has to be answered by %2.</source>
        <translation>التقييم الذي يصل ⁨%1⁩ يجب الرد عليه قبل ⁨%2⁩.</translation>
    </message>
    <message>
        <source>A comment that comes %1 has to be answered by %2.</source>
        <translation>التعليق الذي يصل ⁨%1⁩ يجب الرد عليه قبل ⁨%2⁩.</translation>
    </message>
    <message>
        <source>resolve within %1</source>
        <translation>الحل خلال ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>InboxThread</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Goes out when you are online</source>
        <translation>يُرسل عند الاتصال بالإنترنت</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Sent, but the network did not confirm it. Look there before you write again.</source>
        <translation>أُرسل، لكن الشبكة لم تؤكده. تحقق هناك قبل أن تكتب من جديد.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>لم يُرسل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>فشل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Escalated to level %1</source>
        <translation>صُعّد إلى المستوى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Escalated to level %1, to %2</source>
        <translation>صُعّد إلى المستوى ⁨%1⁩، إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>أُحيل</translation>
    </message>
    <message>
        <source>Handed on to %1</source>
        <translation>أُحيل إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Escalation seen</source>
        <translation>اطُّلع على التصعيد</translation>
    </message>
    <message>
        <source>Escalation taken back</source>
        <translation>سُحب التصعيد</translation>
    </message>
    <message>
        <source>The deadline is close</source>
        <translation>اقتربت المهلة</translation>
    </message>
    <message>
        <source>The deadline was missed</source>
        <translation>فاتت المهلة</translation>
    </message>
    <message>
        <source>Escalation ended</source>
        <translation>انتهى التصعيد</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>صورة متحركة</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation>رسالة مباشرة</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>إشارة</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>تقييم</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>بانتظار العميل</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تم الحل</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Positive</source>
        <translation>إيجابي</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>ثناء</translation>
    </message>
    <message>
        <source>Wants to buy</source>
        <translation>رغبة في الشراء</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Every item</source>
        <translation>كل عنصر</translation>
    </message>
    <message>
        <source>Tone of the text</source>
        <translation>نبرة النص</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>مدة الانتظار</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>المهلة</translation>
    </message>
    <message>
        <source>Important person</source>
        <translation>شخص مهم</translation>
    </message>
    <message>
        <source>Words that need care</source>
        <translation>كلمات تستدعي العناية</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>ما يريده الشخص</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>النجوم</translation>
    </message>
    <message>
        <source>Visible on the network</source>
        <translation>ظاهر على الشبكة</translation>
    </message>
    <message>
        <source>Being hidden</source>
        <translation>يجري إخفاؤه</translation>
    </message>
    <message>
        <source>Hidden on the network</source>
        <translation>مخفي على الشبكة</translation>
    </message>
    <message>
        <source>Being shown again</source>
        <translation>يجري إظهاره من جديد</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>تجري إزالته</translation>
    </message>
    <message>
        <source>Removed from the network</source>
        <translation>أُزيل من الشبكة</translation>
    </message>
    <message>
        <source>Being blocked</source>
        <translation>يجري الحظر</translation>
    </message>
    <message>
        <source>Person is blocked</source>
        <translation>الشخص محظور</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>It was not resolved in time</source>
        <translation>لم تُحلّ في الوقت</translation>
    </message>
    <message>
        <source>Opened by %1, %2</source>
        <translation>فتحها ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>They wrote again, %1</source>
        <translation>كتبوا من جديد، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Set to waiting by %1, %2</source>
        <translation>وضعها ⁨%1⁩ قيد الانتظار، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation>في الانتظار منذ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Answered by %1, %2</source>
        <translation>رد عليها ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Answered, %1</source>
        <translation>تم الرد، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Resolved by %1, %2</source>
        <translation>حلّها ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Resolved, %1</source>
        <translation>تم الحل، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Archived by %1, %2</source>
        <translation>أرشفها ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Archived, %1</source>
        <translation>أُرشفت، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Marked as spam by %1, %2</source>
        <translation>ميّزها ⁨%1⁩ بأنها مزعجة، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Marked as spam, %1</source>
        <translation>مُيّزت بأنها مزعجة، ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveWorkspace</name>
    <message>
        <source>Leave %1?</source>
        <translation>مغادرة ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>The workspace goes from this computer. On %1 everything stays, and so does your membership: you can join again with the address of the server.</source>
        <translation>تُزال مساحة العمل من هذا الحاسوب. ويبقى كل شيء على ⁨%1⁩ وكذلك عضويتك: يمكنك الانضمام من جديد بعنوان الخادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) have not reached the server and would be lost for good.</source>
        <translation>
            <numerusform>لا تغييرات غير مرسلة.</numerusform>
            <numerusform>تغيير واحد لم يصل إلى الخادم وسيُفقد نهائيًا.</numerusform>
            <numerusform>تغييران لم يصلا إلى الخادم وسيُفقدان نهائيًا.</numerusform>
            <numerusform>%Ln تغييرات لم تصل إلى الخادم وستُفقد نهائيًا.</numerusform>
            <numerusform>%Ln تغييرًا لم يصل إلى الخادم وسيُفقد نهائيًا.</numerusform>
            <numerusform>%Ln تغيير لم يصل إلى الخادم وسيُفقد نهائيًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave and lose %n change(s)</source>
        <translation>
            <numerusform>مغادرة</numerusform>
            <numerusform>المغادرة وفقدان تغيير واحد</numerusform>
            <numerusform>المغادرة وفقدان تغييرين</numerusform>
            <numerusform>المغادرة وفقدان %Ln تغييرات</numerusform>
            <numerusform>المغادرة وفقدان %Ln تغييرًا</numerusform>
            <numerusform>المغادرة وفقدان %Ln تغيير</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message numerus="yes">
        <source>%Ln post(s), with drafts, plans and history</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>منشور واحد مع المسودات والخطط والسجل</numerusform>
            <numerusform>منشوران مع المسودات والخطط والسجل</numerusform>
            <numerusform>%Ln منشورات مع المسودات والخطط والسجل</numerusform>
            <numerusform>%Ln منشورًا مع المسودات والخطط والسجل</numerusform>
            <numerusform>%Ln منشور مع المسودات والخطط والسجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) of the inbox</source>
        <translation>
            <numerusform>لا محادثات في صندوق الوارد</numerusform>
            <numerusform>محادثة واحدة من صندوق الوارد</numerusform>
            <numerusform>محادثتان من صندوق الوارد</numerusform>
            <numerusform>%Ln محادثات من صندوق الوارد</numerusform>
            <numerusform>%Ln محادثة من صندوق الوارد</numerusform>
            <numerusform>%Ln محادثة من صندوق الوارد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>لا ملفات، ⁨%1⁩</numerusform>
            <numerusform>ملف واحد، ⁨%1⁩</numerusform>
            <numerusform>ملفان، ⁨%1⁩</numerusform>
            <numerusform>%Ln ملفات، ⁨%1⁩</numerusform>
            <numerusform>%Ln ملفًا، ⁨%1⁩</numerusform>
            <numerusform>%Ln ملف، ⁨%1⁩</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected account(s)</source>
        <translation>
            <numerusform>لا حسابات مربوطة</numerusform>
            <numerusform>حساب مربوط واحد</numerusform>
            <numerusform>حسابان مربوطان</numerusform>
            <numerusform>%Ln حسابات مربوطة</numerusform>
            <numerusform>%Ln حسابًا مربوطًا</numerusform>
            <numerusform>%Ln حساب مربوط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are missing on this computer already and cannot go along</source>
        <translation>
            <numerusform>لا ملفات مفقودة</numerusform>
            <numerusform>ملف واحد مفقود من قبل على هذا الحاسوب ولا يمكن نقله</numerusform>
            <numerusform>ملفان مفقودان من قبل على هذا الحاسوب ولا يمكن نقلهما</numerusform>
            <numerusform>%Ln ملفات مفقودة من قبل على هذا الحاسوب ولا يمكن نقلها</numerusform>
            <numerusform>%Ln ملفًا مفقودًا من قبل على هذا الحاسوب ولا يمكن نقلها</numerusform>
            <numerusform>%Ln ملف مفقود من قبل على هذا الحاسوب ولا يمكن نقلها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln scheduled post(s) wait until it is connected again</source>
        <translation>
            <numerusform>⁨%1⁩: لا منشورات مجدولة تنتظر</numerusform>
            <numerusform>⁨%1⁩: منشور مجدول واحد ينتظر إعادة ربط الحساب</numerusform>
            <numerusform>⁨%1⁩: منشوران مجدولان ينتظران إعادة ربط الحساب</numerusform>
            <numerusform>⁨%1⁩: %Ln منشورات مجدولة تنتظر إعادة ربط الحساب</numerusform>
            <numerusform>⁨%1⁩: %Ln منشورًا مجدولًا تنتظر إعادة ربط الحساب</numerusform>
            <numerusform>⁨%1⁩: %Ln منشور مجدول تنتظر إعادة ربط الحساب</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>يجري سؤال الخادم</translation>
    </message>
    <message>
        <source>Uploading files: %1 of %2</source>
        <translation>يجري رفع الملفات: ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Waiting for what is being published or saved just now</source>
        <translation>يجري انتظار ما يُنشر أو يُحفظ الآن</translation>
    </message>
    <message>
        <source>Laying a copy aside on this computer</source>
        <translation>تُوضع نسخة جانبًا على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Sending posts, conversations and all else: %1 of %2</source>
        <translation>يجري إرسال المنشورات والمحادثات وكل ما عداها: ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Handing over sign-ins</source>
        <translation>يجري تسليم بيانات الدخول</translation>
    </message>
    <message>
        <source>The server checks what came and opens the workspace</source>
        <translation>يتحقق الخادم مما وصل ويفتح مساحة العمل</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>Publish the posts that you plan, at the time you set</source>
        <translation>نشر المنشورات التي تجدولها في الوقت الذي تحدده</translation>
    </message>
    <message>
        <source>Posts cannot be published</source>
        <translation>لا يمكن نشر المنشورات</translation>
    </message>
    <message>
        <source>Upload the pictures and videos of those posts</source>
        <translation>رفع صور تلك المنشورات وفيديوهاتها</translation>
    </message>
    <message>
        <source>Posts go out without pictures and videos</source>
        <translation>تُنشر المنشورات دون صور وفيديوهات</translation>
    </message>
    <message>
        <source>Read the name and picture of the account, to show which one it is</source>
        <translation>قراءة اسم الحساب وصورته لإظهار أي حساب هو</translation>
    </message>
    <message>
        <source>The account is shown without its name and picture</source>
        <translation>يظهر الحساب دون اسمه وصورته</translation>
    </message>
    <message>
        <source>See the pages, organizations, boards or channels that you manage, so that you can choose</source>
        <translation>الاطلاع على الصفحات أو المؤسسات أو اللوحات أو القنوات التي تديرها لتختار منها</translation>
    </message>
    <message>
        <source>Pages and channels cannot be listed</source>
        <translation>لا يمكن سرد الصفحات والقنوات</translation>
    </message>
    <message>
        <source>Fetch comments and replies for the inbox, and answer when you do</source>
        <translation>جلب التعليقات والردود إلى صندوق الوارد، والرد عليها حين تفعل ذلك</translation>
    </message>
    <message>
        <source>Comments do not come into the inbox</source>
        <translation>لا تصل التعليقات إلى صندوق الوارد</translation>
    </message>
    <message>
        <source>Fetch posts that mention the account</source>
        <translation>جلب المنشورات التي تشير إلى الحساب</translation>
    </message>
    <message>
        <source>Mentions do not come into the inbox</source>
        <translation>لا تصل الإشارات إلى صندوق الوارد</translation>
    </message>
    <message>
        <source>Fetch private messages to the account, and answer when you do</source>
        <translation>جلب الرسائل الخاصة إلى الحساب، والرد عليها حين تفعل ذلك</translation>
    </message>
    <message>
        <source>Private messages do not come into the inbox</source>
        <translation>لا تصل الرسائل الخاصة إلى صندوق الوارد</translation>
    </message>
    <message>
        <source>Hide or delete comments when you say so</source>
        <translation>إخفاء التعليقات أو حذفها حين تطلب ذلك</translation>
    </message>
    <message>
        <source>Comments cannot be hidden from here</source>
        <translation>لا يمكن إخفاء التعليقات من هنا</translation>
    </message>
    <message>
        <source>Read how posts and the account did</source>
        <translation>قراءة أداء المنشورات والحساب</translation>
    </message>
    <message>
        <source>There are no figures for this account</source>
        <translation>لا توجد أرقام لهذا الحساب</translation>
    </message>
    <message>
        <source>Stay signed in, so that planned posts go out while you are away</source>
        <translation>البقاء مسجّل الدخول كي تُنشر المنشورات المجدولة في غيابك</translation>
    </message>
    <message>
        <source>The sign-in has to be repeated often</source>
        <translation>يجب تكرار تسجيل الدخول كثيرًا</translation>
    </message>
    <message>
        <source>Read the budgets and results of advertisements</source>
        <translation>قراءة ميزانيات الإعلانات ونتائجها</translation>
    </message>
    <message>
        <source>Advertisements are not shown</source>
        <translation>لا تظهر الإعلانات</translation>
    </message>
    <message>
        <source>Read the email address of the account</source>
        <translation>قراءة عنوان البريد الإلكتروني للحساب</translation>
    </message>
    <message>
        <source>The email address is not shown</source>
        <translation>لا يظهر عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>See whom the account follows</source>
        <translation>معرفة من يتابعهم الحساب</translation>
    </message>
    <message>
        <source>Followed accounts are not shown</source>
        <translation>لا تظهر الحسابات المتابَعة</translation>
    </message>
    <message>
        <source>Sign in to the developer pages of %1 and accept the terms for developers.</source>
        <translation>سجّل الدخول إلى صفحات المطورين في ⁨%1⁩ واقبل شروط المطورين.</translation>
    </message>
    <message>
        <source>Confirm your email address and telephone number there when %1 asks for it.</source>
        <translation>أكّد هناك عنوان بريدك الإلكتروني ورقم هاتفك حين تطلب ⁨%1⁩ ذلك.</translation>
    </message>
    <message>
        <source>Create an app. Give it a name that the people who connect accounts will recognize; %1 shows it to them.</source>
        <translation>أنشئ تطبيقًا. اختر له اسمًا يتعرّف عليه من يربطون الحسابات؛ فهو الاسم الذي تعرضه لهم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Choose the type &quot;Business&quot; for the app.</source>
        <translation>اختر للتطبيق النوع «Business».</translation>
    </message>
    <message>
        <source>Choose the type &quot;Web app&quot; for the app.</source>
        <translation>اختر للتطبيق النوع «تطبيق ويب».</translation>
    </message>
    <message>
        <source>Choose the type &quot;Desktop app&quot; (also called native or installed app).</source>
        <translation>اختر النوع «تطبيق سطح المكتب» (ويسمى أيضًا تطبيقًا أصليًا أو مثبتًا).</translation>
    </message>
    <message>
        <source>Link the app to your company&apos;s page on %1 and have an administrator of that page confirm it.</source>
        <translation>اربط التطبيق بصفحة شركتك على ⁨%1⁩ واطلب من أحد مسؤولي تلك الصفحة تأكيد ذلك.</translation>
    </message>
    <message>
        <source>Create a project in the console and switch on the programming interface for %1 in it.</source>
        <translation>أنشئ مشروعًا في وحدة التحكم وفعّل فيه واجهة البرمجة الخاصة بـ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Add the product for signing in to the app.</source>
        <translation>أضف إلى التطبيق منتج تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Add the product for publishing content to the app.</source>
        <translation>أضف إلى التطبيق منتج نشر المحتوى.</translation>
    </message>
    <message>
        <source>Register the return addresses below, each exactly as it stands here.</source>
        <translation>سجّل عناوين إعادة التوجيه أدناه، كل عنوان كما هو مكتوب هنا تمامًا.</translation>
    </message>
    <message>
        <source>Register the return address below. The port does not matter to %1.</source>
        <translation>سجّل عنوان إعادة التوجيه أدناه. رقم المنفذ لا يهم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Switch on these permissions for the app: %2</source>
        <translation>فعّل هذه الأذونات للتطبيق: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Fill in the consent screen: the app&apos;s name, an address for questions, and your domain.</source>
        <translation>املأ شاشة الموافقة: اسم التطبيق وعنوانًا للاستفسارات ونطاقك.</translation>
    </message>
    <message>
        <source>Until %1 has approved the app, add everybody who connects an account as a tester.</source>
        <translation>إلى أن توافق ⁨%1⁩ على التطبيق، أضف كل من يربط حسابًا بصفة مختبِر.</translation>
    </message>
    <message>
        <source>Verify your business with its documents. %1 takes some days for it.</source>
        <translation>وثّق شركتك بمستنداتها. يستغرق ذلك لدى ⁨%1⁩ بضعة أيام.</translation>
    </message>
    <message>
        <source>Prove that the domain of your team server is yours, with a file or an entry in its name records.</source>
        <translation>أثبت أن نطاق خادم فريقك ملك لك، بملف أو بقيد في سجلات النطاق.</translation>
    </message>
    <message>
        <source>Ask %1 to review the app for its permissions. A short screen recording of connecting an account is expected.</source>
        <translation>اطلب من ⁨%1⁩ مراجعة أذونات التطبيق. يُنتظر تسجيل شاشة قصير لربط حساب.</translation>
    </message>
    <message>
        <source>Fill in the form that asks for access to the interface. %1 answers by email.</source>
        <translation>املأ نموذج طلب الوصول إلى الواجهة. ترد ⁨%1⁩ عبر البريد الإلكتروني.</translation>
    </message>
    <message>
        <source>Have the app moved from trial access to full access.</source>
        <translation>اطلب نقل التطبيق من الوصول التجريبي إلى الوصول الكامل.</translation>
    </message>
    <message>
        <source>Choose a plan or add credit: %1 charges for calls.</source>
        <translation>اختر خطة أو أضف رصيدًا: تتقاضى ⁨%1⁩ رسومًا على الطلبات.</translation>
    </message>
    <message>
        <source>Copy the app&apos;s id and its secret into the fields below.</source>
        <translation>انسخ معرّف التطبيق وسره إلى الحقلين أدناه.</translation>
    </message>
    <message>
        <source>Copy the app&apos;s id into the field below. %1 needs no secret for this kind of app.</source>
        <translation>انسخ معرّف التطبيق إلى الحقل أدناه. لا تحتاج ⁨%1⁩ إلى سر لهذا النوع من التطبيقات.</translation>
    </message>
    <message>
        <source>Switch the app from development to live.</source>
        <translation>حوّل التطبيق من وضع التطوير إلى وضع التشغيل الفعلي.</translation>
    </message>
    <message>
        <source>Personal profiles are closed to programs. Campanile reminds you and has text and media ready.</source>
        <translation>الملفات الشخصية مغلقة أمام البرامج. يذكّرك Campanile ويجهّز النص والوسائط.</translation>
    </message>
    <message>
        <source>Only business and creator accounts can be connected.</source>
        <translation>لا يمكن ربط سوى حسابات الأعمال وحسابات صناع المحتوى.</translation>
    </message>
    <message>
        <source>Stories cannot be published by programs. Campanile reminds you at the time.</source>
        <translation>لا تستطيع البرامج نشر القصص. يذكّرك Campanile في الموعد.</translation>
    </message>
    <message>
        <source>A published post cannot be changed, only deleted.</source>
        <translation>لا يمكن تغيير منشور بعد نشره، بل حذفه فقط.</translation>
    </message>
    <message>
        <source>A published post cannot be deleted by a program.</source>
        <translation>لا يستطيع برنامج حذف منشور بعد نشره.</translation>
    </message>
    <message>
        <source>The network plans nothing itself, so the server of this workspace has to be running at the time.</source>
        <translation>لا تجدول الشبكة شيئًا بنفسها، لذا يجب أن يكون خادم مساحة العمل هذه قيد التشغيل في الموعد.</translation>
    </message>
    <message>
        <source>Until the network has audited the app, posts can be seen by you alone.</source>
        <translation>إلى أن تدقق الشبكة التطبيق، لا يرى المنشورات أحد غيرك.</translation>
    </message>
    <message>
        <source>Until the network has reviewed the app, only its testers can connect.</source>
        <translation>إلى أن تراجع الشبكة التطبيق، لا يستطيع الربط إلا مختبروه.</translation>
    </message>
    <message>
        <source>Calls cost money, charged to the owner of the app.</source>
        <translation>الطلبات مدفوعة، وتُحتسب على مالك التطبيق.</translation>
    </message>
    <message>
        <source>A post with a link costs more than one without.</source>
        <translation>تكلفة المنشور الذي فيه رابط أعلى من تكلفة منشور دون رابط.</translation>
    </message>
    <message>
        <source>There is a cap on posts for each account. Campanile counts and waits when it is reached.</source>
        <translation>هناك حد أقصى لمنشورات كل حساب. يعدّها Campanile وينتظر عند بلوغ الحد.</translation>
    </message>
    <message>
        <source>The network fetches pictures and videos itself, so it has to reach the server of this workspace.</source>
        <translation>تجلب الشبكة الصور والفيديوهات بنفسها، لذا يجب أن تتمكن من الوصول إلى خادم مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>The permission ends after a year at the latest. You are told 14, 7 and 1 days before.</source>
        <translation>ينتهي الإذن بعد سنة على الأكثر. تُنبَّه قبل أسبوعين وقبل أسبوع وقبل يوم.</translation>
    </message>
    <message>
        <source>The permission ends after 60 days unless it is renewed. Campanile renews it in time.</source>
        <translation>ينتهي الإذن بعد ستين يومًا ما لم يُجدَّد. يجدّده Campanile في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Private messages are closed to programs.</source>
        <translation>الرسائل الخاصة مغلقة أمام البرامج.</translation>
    </message>
    <message>
        <source>Figures about posts are offered for a limited time only.</source>
        <translation>لا تتاح أرقام المنشورات إلا لمدة محدودة.</translation>
    </message>
    <message>
        <source>Each community has its own rules, and its moderators can remove a post.</source>
        <translation>لكل مجتمع قواعده، ويستطيع مشرفوه إزالة منشور.</translation>
    </message>
    <message>
        <source>Your plan has no room for another account</source>
        <translation>لا تتسع خطتك لحساب آخر</translation>
    </message>
    <message>
        <source>The network does not let programs use this one</source>
        <translation>لا تسمح الشبكة للبرامج باستخدام هذا الحساب</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>Needs a team server</source>
        <translation>تحتاج إلى خادم فريق</translation>
    </message>
    <message>
        <source>Needs the app&apos;s secret</source>
        <translation>تحتاج إلى سر التطبيق</translation>
    </message>
    <message>
        <source>Needs an app first</source>
        <translation>تحتاج إلى تطبيق أولًا</translation>
    </message>
    <message>
        <source>%1 only talks to a server that can be reached from the internet. This workspace is on this computer; in a workspace of a team server the network can be connected.</source>
        <translation>لا تتعامل ⁨%1⁩ إلا مع خادم يمكن الوصول إليه من الإنترنت. مساحة العمل هذه على هذا الحاسوب؛ ويمكن ربط الشبكة في مساحة عمل على خادم فريق.</translation>
    </message>
    <message>
        <source>An app for %1 is entered, but its secret is missing. Enter it once in the settings.</source>
        <translation>أُدخل تطبيق لـ⁨%1⁩ لكن سره مفقود. أدخله مرة واحدة في الإعدادات.</translation>
    </message>
    <message>
        <source>%1 wants to know which program connects. Somebody registers an app there once, free of charge in most cases, and enters its id in the settings. The steps are listed there.</source>
        <translation>تريد ⁨%1⁩ معرفة البرنامج الذي يتصل بها. يسجّل شخص تطبيقًا هناك مرة واحدة، مجانًا في معظم الحالات، ويُدخل معرّفه في الإعدادات. الخطوات مذكورة هناك.</translation>
    </message>
    <message>
        <source>Campanile never sees your password: you sign in on the network&apos;s own page.</source>
        <translation>لا يرى Campanile كلمة مرورك أبدًا: تسجّل الدخول على صفحة الشبكة نفسها.</translation>
    </message>
    <message>
        <source>Nothing is published that nobody planned here, and nobody is followed, liked or written to by itself.</source>
        <translation>لا يُنشر شيء لم يجدوله أحد هنا، ولا تُتابَع الحسابات أو تُسجَّل الإعجابات أو تُرسل الرسائل من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>The permission is kept encrypted on the server of this workspace, and you can withdraw it at any time.</source>
        <translation>يُحفظ الإذن مشفّرًا على خادم مساحة العمل هذه، ويمكنك سحبه في أي وقت.</translation>
    </message>
    <message>
        <source>Your role on this page does not let you publish; an administrator of the page can change that</source>
        <translation>لا يسمح لك دورك في هذه الصفحة بالنشر؛ يستطيع مسؤول الصفحة تغيير ذلك</translation>
    </message>
    <message>
        <source>This is a personal account; make it a business or creator account in the network&apos;s app first</source>
        <translation>هذا حساب شخصي؛ حوّله أولًا إلى حساب أعمال أو منشئ محتوى في تطبيق الشبكة</translation>
    </message>
    <message>
        <source>The network has suspended this account</source>
        <translation>علّقت الشبكة هذا الحساب</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>A post was not published</source>
        <translation>لم يُنشر منشور</translation>
    </message>
    <message>
        <source>A post was published on some accounts only</source>
        <translation>نُشر منشور على بعض الحسابات فقط</translation>
    </message>
    <message>
        <source>A post may or may not be live</source>
        <translation>ربما نُشر منشور وربما لم يُنشر</translation>
    </message>
    <message>
        <source>A post is live, with a problem</source>
        <translation>نُشر منشور مع مشكلة</translation>
    </message>
    <message>
        <source>A series was stopped</source>
        <translation>أُوقفت سلسلة</translation>
    </message>
    <message>
        <source>An account has to be connected again</source>
        <translation>يجب ربط أحد الحسابات من جديد</translation>
    </message>
    <message>
        <source>The text has %1 characters; %2 are allowed.</source>
        <translation>عدد أحرف النص: ⁨%1⁩؛ والمسموح: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>The text has %1 bytes; %2 are allowed.</source>
        <translation>حجم النص بالبايت: ⁨%1⁩؛ والمسموح: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>There is no text and no media.</source>
        <translation>لا نص ولا وسائط.</translation>
    </message>
    <message>
        <source>Files: %1; allowed are %2.</source>
        <translation>عدد الملفات: ⁨%1⁩؛ والمسموح: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Pictures and videos cannot be in one post there.</source>
        <translation>لا يمكن الجمع هناك بين الصور والفيديوهات في منشور واحد.</translation>
    </message>
    <message>
        <source>%1 is of a kind that the network does not take (%2).</source>
        <translation>⁨%1⁩ من نوع لا تقبله الشبكة (⁨%2⁩).</translation>
    </message>
    <message>
        <source>%1 is too large (%2).</source>
        <translation>حجم ⁨%1⁩ كبير جدًا (⁨%2⁩).</translation>
    </message>
    <message>
        <source>The description of %1 is longer than %2 characters.</source>
        <translation>يتجاوز طول وصف ⁨%1⁩ الحد المسموح (⁨%2⁩).</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>“%1” on %2</source>
        <translation>«⁨%1⁩» على ⁨%2⁩</translation>
    </message>
    <message>
        <source>The network says: “%1”.</source>
        <translation>تقول الشبكة: «⁨%1⁩».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>A sign-in ends soon</source>
        <translation>ينتهي أحد تسجيلات الدخول قريبًا</translation>
    </message>
    <message>
        <source>A post waits for you</source>
        <translation>منشور ينتظر نشرك اليدوي</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«⁨%1⁩» مفقود.</translation>
    </message>
    <message>
        <source>“%1” does not offer “%2”.</source>
        <translation>لا يتيح «⁨%1⁩» الخيار «⁨%2⁩».</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters.</source>
        <translation>يتجاوز «⁨%1⁩» الحد الأقصى لعدد الأحرف: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 entries.</source>
        <translation>الحد الأقصى لعدد الإدخالات في «⁨%1⁩» هو ⁨%2⁩.</translation>
    </message>
    <message>
        <source>“%1” is out of its range.</source>
        <translation>قيمة «⁨%1⁩» خارج النطاق.</translation>
    </message>
    <message>
        <source>This network needs a picture or a video.</source>
        <translation>تتطلب هذه الشبكة صورة أو فيديو.</translation>
    </message>
    <message>
        <source>A reel is one video and nothing else.</source>
        <translation>يتكون الريل من فيديو واحد ولا شيء غيره.</translation>
    </message>
    <message>
        <source>A story is one picture or one video.</source>
        <translation>تتكون القصة من صورة واحدة أو فيديو واحد.</translation>
    </message>
    <message>
        <source>The proportions of %1 (%2) are not taken there; crop it.</source>
        <translation>لا تُقبل هناك أبعاد ⁨%1⁩ (⁨%2⁩)؛ اقتصّ الصورة.</translation>
    </message>
    <message>
        <source>A video is %2 seconds long; the limit is %1.</source>
        <translation>مدة أحد الفيديوهات بالثواني ⁨%2⁩؛ والحد الأقصى ⁨%1⁩.</translation>
    </message>
    <message>
        <source>A video is %2 seconds long; it has to be at least %1.</source>
        <translation>مدة أحد الفيديوهات بالثواني ⁨%2⁩؛ والحد الأدنى ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This network needs a title.</source>
        <translation>تتطلب هذه الشبكة عنوانًا.</translation>
    </message>
    <message>
        <source>The title has %1 characters; %2 are allowed.</source>
        <translation>عدد أحرف العنوان ⁨%1⁩؛ والمسموح به ⁨%2⁩.</translation>
    </message>
    <message>
        <source>There is no link to post.</source>
        <translation>لا يوجد رابط لنشره.</translation>
    </message>
    <message>
        <source>Threads cannot be published to this network.</source>
        <translation>لا يمكن نشر سلاسل المنشورات على هذه الشبكة.</translation>
    </message>
    <message>
        <source>A first comment cannot be published there.</source>
        <translation>لا يمكن نشر تعليق أول هناك.</translation>
    </message>
    <message>
        <source>The text has a character that the network refuses (%1).</source>
        <translation>في النص حرف ترفضه الشبكة (⁨%1⁩).</translation>
    </message>
    <message>
        <source>The title has a character that the network refuses (%1).</source>
        <translation>في العنوان حرف ترفضه الشبكة (⁨%1⁩).</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are left.</source>
        <translation>
            <numerusform>لم يبقَ أي يوم.</numerusform>
            <numerusform>بقي يوم واحد.</numerusform>
            <numerusform>بقي يومان.</numerusform>
            <numerusform>بقيت %Ln أيام.</numerusform>
            <numerusform>بقي %Ln يومًا.</numerusform>
            <numerusform>بقي %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Urgent in the inbox</source>
        <translation>عاجل في صندوق الوارد</translation>
    </message>
    <message>
        <source>An answer is due soon</source>
        <translation>اقترب موعد رد</translation>
    </message>
    <message>
        <source>Answers are due soon</source>
        <translation>اقترب موعد ردود</translation>
    </message>
    <message>
        <source>An answer is overdue</source>
        <translation>تأخر رد عن مهلته</translation>
    </message>
    <message>
        <source>Answers are overdue</source>
        <translation>تأخرت ردود عن مهلتها</translation>
    </message>
    <message>
        <source>A conversation was escalated to you</source>
        <translation>صُعّدت إليك محادثة</translation>
    </message>
    <message>
        <source>Conversations were escalated to you</source>
        <translation>صُعّدت إليك محادثات</translation>
    </message>
    <message>
        <source>A conversation was given to you</source>
        <translation>أُسندت إليك محادثة</translation>
    </message>
    <message>
        <source>A colleague mentioned you</source>
        <translation>أشار إليك زميل</translation>
    </message>
    <message>
        <source>A reply was not sent</source>
        <translation>لم يُرسل رد</translation>
    </message>
    <message>
        <source>A reply could not be sent</source>
        <translation>تعذر إرسال رد</translation>
    </message>
    <message>
        <source>A reply may or may not have been sent</source>
        <translation>قد يكون رد أُرسل أو لم يُرسل</translation>
    </message>
    <message>
        <source>The network did not do what you asked for</source>
        <translation>لم تنفذ الشبكة ما طلبته</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) in the inbox.</source>
        <translation>
            <numerusform>لا محادثات في صندوق الوارد.</numerusform>
            <numerusform>محادثة واحدة في صندوق الوارد.</numerusform>
            <numerusform>محادثتان في صندوق الوارد.</numerusform>
            <numerusform>%Ln محادثات في صندوق الوارد.</numerusform>
            <numerusform>%Ln محادثة في صندوق الوارد.</numerusform>
            <numerusform>%Ln محادثة في صندوق الوارد.</numerusform>
        </translation>
    </message>
    <message>
        <source>A conversation was not resolved in time</source>
        <translation>لم تُحلّ محادثة في الوقت</translation>
    </message>
    <message>
        <source>Conversations were not resolved in time</source>
        <translation>لم تُحلّ محادثات في الوقت</translation>
    </message>
    <message>
        <source>A reply waits for your review</source>
        <translation>رد ينتظر مراجعتك</translation>
    </message>
    <message>
        <source>Your reply was approved</source>
        <translation>تمت الموافقة على ردك</translation>
    </message>
    <message>
        <source>Your reply was not approved</source>
        <translation>لم تتم الموافقة على ردك</translation>
    </message>
    <message>
        <source>A crisis begins</source>
        <translation>تبدأ أزمة</translation>
    </message>
    <message>
        <source>A crisis grows</source>
        <translation>تتسع أزمة</translation>
    </message>
    <message>
        <source>Nobody has acknowledged a crisis</source>
        <translation>لم يؤكد أحد الاطلاع على أزمة</translation>
    </message>
    <message>
        <source>A colleague calls a crisis</source>
        <translation>أعلن زميل أزمة</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <translation>‏«⁨%1⁩»، ⁨%2⁩.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s), usually %1.</source>
        <translation>
            <numerusform>لا رسائل، والمعتاد ⁨%1⁩.</numerusform>
            <numerusform>رسالة واحدة، والمعتاد ⁨%1⁩.</numerusform>
            <numerusform>رسالتان، والمعتاد ⁨%1⁩.</numerusform>
            <numerusform>%Ln رسائل، والمعتاد ⁨%1⁩.</numerusform>
            <numerusform>%Ln رسالة، والمعتاد ⁨%1⁩.</numerusform>
            <numerusform>%Ln رسالة، والمعتاد ⁨%1⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s).</source>
        <translation>
            <numerusform>لا رسائل.</numerusform>
            <numerusform>رسالة واحدة.</numerusform>
            <numerusform>رسالتان.</numerusform>
            <numerusform>%Ln رسائل.</numerusform>
            <numerusform>%Ln رسالة.</numerusform>
            <numerusform>%Ln رسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Called by %1.</source>
        <translation>أعلنها ⁨%1⁩.</translation>
    </message>
    <message>
        <source>All scheduled posts are paused.</source>
        <translation>كل المنشورات المجدولة متوقفة مؤقتًا.</translation>
    </message>
    <message>
        <source>A post waits for a choice between two texts</source>
        <translation>منشور ينتظر الاختيار بين نصين</translation>
    </message>
    <message>
        <source>A planned post waits for a choice between two texts</source>
        <translation>منشور مخطَّط ينتظر الاختيار بين نصّين</translation>
    </message>
</context>
<context>
    <name>Offline</name>
    <message>
        <source>since just now</source>
        <translation>منذ لحظات</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Created %1</source>
        <translation>أُنشئ ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Created %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>أُنشئ منشور واحد</numerusform>
            <numerusform>أُنشئ منشوران</numerusform>
            <numerusform>أُنشئت %Ln منشورات</numerusform>
            <numerusform>أُنشئ %Ln منشورًا</numerusform>
            <numerusform>أُنشئ %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>عُدّل ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Edited %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>عُدّل منشور واحد</numerusform>
            <numerusform>عُدّل منشوران</numerusform>
            <numerusform>عُدّلت %Ln منشورات</numerusform>
            <numerusform>عُدّل %Ln منشورًا</numerusform>
            <numerusform>عُدّل %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>نُقل ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>نُقل منشور واحد</numerusform>
            <numerusform>نُقل منشوران</numerusform>
            <numerusform>نُقلت %Ln منشورات</numerusform>
            <numerusform>نُقل %Ln منشورًا</numerusform>
            <numerusform>نُقل %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>نُسخ ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>نُسخ منشور واحد</numerusform>
            <numerusform>نُسخ منشوران</numerusform>
            <numerusform>نُسخت %Ln منشورات</numerusform>
            <numerusform>نُسخ %Ln منشورًا</numerusform>
            <numerusform>نُسخ %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled %1</source>
        <translation>جُدول ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>جُدول منشور واحد</numerusform>
            <numerusform>جُدول منشوران</numerusform>
            <numerusform>جُدولت %Ln منشورات</numerusform>
            <numerusform>جُدول %Ln منشورًا</numerusform>
            <numerusform>جُدول %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Took %1 back to draft</source>
        <translation>أُعيد ⁨%1⁩ إلى المسودات</translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts back to draft</source>
        <translation>
            <numerusform>لا منشورات إلى المسودات</numerusform>
            <numerusform>أُعيد منشور واحد إلى المسودات</numerusform>
            <numerusform>أُعيد منشوران إلى المسودات</numerusform>
            <numerusform>أُعيدت %Ln منشورات إلى المسودات</numerusform>
            <numerusform>أُعيد %Ln منشورًا إلى المسودات</numerusform>
            <numerusform>أُعيد %Ln منشور إلى المسودات</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish %1 now</source>
        <translation>نشر ⁨%1⁩ الآن</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n posts now</source>
        <translation>
            <numerusform>لا منشورات للنشر الآن</numerusform>
            <numerusform>نشر منشور واحد الآن</numerusform>
            <numerusform>نشر منشورين الآن</numerusform>
            <numerusform>نشر %Ln منشورات الآن</numerusform>
            <numerusform>نشر %Ln منشورًا الآن</numerusform>
            <numerusform>نشر %Ln منشور الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>حُذف ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>حُذف منشور واحد</numerusform>
            <numerusform>حُذف منشوران</numerusform>
            <numerusform>حُذفت %Ln منشورات</numerusform>
            <numerusform>حُذف %Ln منشورًا</numerusform>
            <numerusform>حُذف %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the accounts of %1</source>
        <translation>غُيّرت حسابات ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Changed the accounts of %n posts</source>
        <translation>
            <numerusform>غُيّرت حسابات المنشورات</numerusform>
            <numerusform>غُيّرت حسابات منشور واحد</numerusform>
            <numerusform>غُيّرت حسابات منشورين</numerusform>
            <numerusform>غُيّرت حسابات %Ln منشورات</numerusform>
            <numerusform>غُيّرت حسابات %Ln منشورًا</numerusform>
            <numerusform>غُيّرت حسابات %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the text of %1 for one network</source>
        <translation>غُيّر نص ⁨%1⁩ لشبكة واحدة</translation>
    </message>
    <message>
        <source>Changed the labels of %1</source>
        <translation>غُيّرت تصنيفات ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Changed the labels of %n posts</source>
        <translation>
            <numerusform>غُيّرت تصنيفات المنشورات</numerusform>
            <numerusform>غُيّرت تصنيفات منشور واحد</numerusform>
            <numerusform>غُيّرت تصنيفات منشورين</numerusform>
            <numerusform>غُيّرت تصنيفات %Ln منشورات</numerusform>
            <numerusform>غُيّرت تصنيفات %Ln منشورًا</numerusform>
            <numerusform>غُيّرت تصنيفات %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the pictures of %1</source>
        <translation>غُيّرت صور ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Changed the pictures of %n posts</source>
        <translation>
            <numerusform>غُيّرت صور المنشورات</numerusform>
            <numerusform>غُيّرت صور منشور واحد</numerusform>
            <numerusform>غُيّرت صور منشورين</numerusform>
            <numerusform>غُيّرت صور %Ln منشورات</numerusform>
            <numerusform>غُيّرت صور %Ln منشورًا</numerusform>
            <numerusform>غُيّرت صور %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the alt text of a picture in %1</source>
        <translation>غُيّر النص البديل لصورة في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Took %1 off the calendar</source>
        <translation>أُزيل ⁨%1⁩ من التقويم</translation>
    </message>
    <message numerus="yes">
        <source>Took %n posts off the calendar</source>
        <translation>
            <numerusform>لا منشورات من التقويم</numerusform>
            <numerusform>أُزيل منشور واحد من التقويم</numerusform>
            <numerusform>أُزيل منشوران من التقويم</numerusform>
            <numerusform>أُزيلت %Ln منشورات من التقويم</numerusform>
            <numerusform>أُزيل %Ln منشورًا من التقويم</numerusform>
            <numerusform>أُزيل %Ln منشور من التقويم</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed the status of %1</source>
        <translation>غُيّرت حالة ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Changed the status of %n posts</source>
        <translation>
            <numerusform>غُيّرت حالة المنشورات</numerusform>
            <numerusform>غُيّرت حالة منشور واحد</numerusform>
            <numerusform>غُيّرت حالة منشورين</numerusform>
            <numerusform>غُيّرت حالة %Ln منشورات</numerusform>
            <numerusform>غُيّرت حالة %Ln منشورًا</numerusform>
            <numerusform>غُيّرت حالة %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed one date of the series %1</source>
        <translation>غُيّر موعد واحد من سلسلة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changed the series %1 from one date on</source>
        <translation>غُيّرت سلسلة ⁨%1⁩ بدءًا من أحد المواعيد</translation>
    </message>
    <message>
        <source>Changed all dates of the series %1</source>
        <translation>غُيّرت كل مواعيد سلسلة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Left one date of the series %1 out</source>
        <translation>تُخطي موعد واحد من سلسلة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Added a picture to %1</source>
        <translation>أُضيفت صورة إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Settled a conflict</source>
        <translation>حُلّ تعارض</translation>
    </message>
    <message>
        <source>Settled a conflict with a merged text</source>
        <translation>حُلّ تعارض بنص مدمج</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>استُورد ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>استُورد منشور واحد</numerusform>
            <numerusform>استُورد منشوران</numerusform>
            <numerusform>استُوردت %Ln منشورات</numerusform>
            <numerusform>استُورد %Ln منشورًا</numerusform>
            <numerusform>استُورد %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Took an import back: %1</source>
        <translation>سُحب استيراد: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>Took an import of %n posts back</source>
        <translation>
            <numerusform>سُحب استيراد المنشورات</numerusform>
            <numerusform>سُحب استيراد منشور واحد</numerusform>
            <numerusform>سُحب استيراد منشورين</numerusform>
            <numerusform>سُحب استيراد %Ln منشورات</numerusform>
            <numerusform>سُحب استيراد %Ln منشورًا</numerusform>
            <numerusform>سُحب استيراد %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Created the campaign %1</source>
        <translation>أُنشئت الحملة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Edited a campaign</source>
        <translation>عُدّلت حملة</translation>
    </message>
    <message>
        <source>Deleted a campaign</source>
        <translation>حُذفت حملة</translation>
    </message>
    <message>
        <source>Created the template %1</source>
        <translation>أُنشئ القالب ⁨%1⁩</translation>
    </message>
    <message>
        <source>Edited a template</source>
        <translation>عُدّل قالب</translation>
    </message>
    <message>
        <source>Deleted a template</source>
        <translation>حُذف قالب</translation>
    </message>
    <message>
        <source>Created a tracked link</source>
        <translation>أُنشئ رابط تتبع</translation>
    </message>
    <message>
        <source>Edited a tracked link</source>
        <translation>عُدّل رابط تتبع</translation>
    </message>
    <message>
        <source>Deleted a tracked link</source>
        <translation>حُذف رابط تتبع</translation>
    </message>
    <message>
        <source>Changed the settings of the workspace</source>
        <translation>غُيّرت إعدادات مساحة العمل</translation>
    </message>
    <message>
        <source>Changed a profile</source>
        <translation>غُيّر ملف شخصي</translation>
    </message>
    <message>
        <source>Marked a notification</source>
        <translation>عُلّم إشعار</translation>
    </message>
    <message>
        <source>a post without text</source>
        <translation>منشور بلا نص</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>Edited %1 of %2</source>
        <translation>عُدّل ⁨%1⁩ في ⁨%2⁩</translation>
    </message>
    <message>
        <source>A change in this workspace</source>
        <translation>تغيير في مساحة العمل هذه</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>نُقل ⁨%1⁩</translation>
    </message>
    <message>
        <source>Your role does not allow this change.</source>
        <translation>لا يسمح دورك بهذا التغيير.</translation>
    </message>
    <message>
        <source>What you changed was deleted meanwhile.</source>
        <translation>حُذف في هذه الأثناء ما غيّرته.</translation>
    </message>
    <message>
        <source>Someone changed the same thing first, and it cannot be merged.</source>
        <translation>غيّر شخص آخر الشيء نفسه قبلك، ولا يمكن الدمج.</translation>
    </message>
    <message>
        <source>The post changed after you looked at it. Look again before it goes out.</source>
        <translation>تغيّر المنشور بعد أن راجعته. راجعه مرة أخرى قبل نشره.</translation>
    </message>
    <message>
        <source>The post has moved on: it is being published or already was.</source>
        <translation>تجاوز المنشور هذه المرحلة: يجري نشره أو نُشر بالفعل.</translation>
    </message>
    <message>
        <source>The server did not accept a value.</source>
        <translation>لم يقبل الخادم إحدى القيم.</translation>
    </message>
    <message>
        <source>The change does not fit the record any more.</source>
        <translation>لم يعد التغيير ملائمًا للسجل.</translation>
    </message>
    <message>
        <source>It builds on another change that was refused.</source>
        <translation>يعتمد على تغيير آخر رُفض.</translation>
    </message>
    <message>
        <source>The same record was deleted in one step with this change.</source>
        <translation>حُذف السجل نفسه في خطوة هذا التغيير.</translation>
    </message>
    <message>
        <source>The same record is already there.</source>
        <translation>السجل نفسه موجود بالفعل.</translation>
    </message>
    <message>
        <source>The workspace is full.</source>
        <translation>مساحة العمل ممتلئة.</translation>
    </message>
    <message>
        <source>The change is larger than the server takes.</source>
        <translation>التغيير أكبر مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>There can be only one of these.</source>
        <translation>لا يمكن أن يوجد من هذا إلا واحد.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>تراجع: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>إعادة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>وصل</translation>
    </message>
    <message>
        <source>Waits for picture upload</source>
        <translation>بانتظار رفع الصور</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>The server asks to wait; it is sent again by itself</source>
        <translation>يطلب الخادم الانتظار؛ سيُعاد الإرسال تلقائيًا</translation>
    </message>
    <message>
        <source>The server could not take it yet; it is sent again by itself</source>
        <translation>لم يستطع الخادم قبوله بعد؛ سيُعاد الإرسال تلقائيًا</translation>
    </message>
    <message numerus="yes">
        <source>tried %n times</source>
        <translation>
            <numerusform>لم تجرِ محاولة</numerusform>
            <numerusform>محاولة واحدة</numerusform>
            <numerusform>محاولتان</numerusform>
            <numerusform>%Ln محاولات</numerusform>
            <numerusform>%Ln محاولة</numerusform>
            <numerusform>%Ln محاولة</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not accept this change.</source>
        <translation>لم يقبل الخادم هذا التغيير.</translation>
    </message>
    <message>
        <source>It is about: %1.</source>
        <translation>يتعلق الأمر بـ: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>سلسلة المنشورات</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>التعليق الأول</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Link tracking</source>
        <translation>تتبع الرابط</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Skipped dates</source>
        <translation>المواعيد المتخطاة</translation>
    </message>
    <message>
        <source>Repeats until</source>
        <translation>التكرار حتى</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>Sensitive content</source>
        <translation>محتوى حساس</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>تحذير من المحتوى</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>النص البديل</translation>
    </message>
    <message>
        <source>Order of pictures</source>
        <translation>ترتيب الصور</translation>
    </message>
    <message>
        <source>Part of the thread</source>
        <translation>جزء من السلسلة</translation>
    </message>
    <message>
        <source>Text for one network</source>
        <translation>نص لشبكة واحدة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>الميزانية</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>الجمهور</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>القنوات</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>Being published</source>
        <translation>قيد النشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>Published on some networks</source>
        <translation>تم النشر على بعض الشبكات</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>مؤرشف</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>In planning</source>
        <translation>قيد التخطيط</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشطة</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل %Ln أيام</numerusform>
            <numerusform>كل %Ln يومًا</numerusform>
            <numerusform>كل %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوعين</numerusform>
            <numerusform>كل %Ln أسابيع</numerusform>
            <numerusform>كل %Ln أسبوعًا</numerusform>
            <numerusform>كل %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>كل شهر</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>كل شهر</numerusform>
            <numerusform>كل شهر</numerusform>
            <numerusform>كل شهرين</numerusform>
            <numerusform>كل %Ln أشهر</numerusform>
            <numerusform>كل %Ln شهرًا</numerusform>
            <numerusform>كل %Ln شهر</numerusform>
        </translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>كل سنة</translation>
    </message>
    <message numerus="yes">
        <source>Every %n years</source>
        <translation>
            <numerusform>كل سنة</numerusform>
            <numerusform>كل سنة</numerusform>
            <numerusform>كل سنتين</numerusform>
            <numerusform>كل %Ln سنوات</numerusform>
            <numerusform>كل %Ln سنة</numerusform>
            <numerusform>كل %Ln سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>ولا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Another status</source>
        <translation>حالة أخرى</translation>
    </message>
    <message>
        <source>Another order</source>
        <translation>ترتيب آخر</translation>
    </message>
    <message>
        <source>Another choice</source>
        <translation>اختيار آخر</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Changed what %1 says to one network besides its text</source>
        <translation>غُيّرت بيانات ⁨%1⁩ لشبكة واحدة عدا النص</translation>
    </message>
    <message>
        <source>Changed who publishes %1 on one account</source>
        <translation>غُيّر من ينشر ⁨%1⁩ على أحد الحسابات</translation>
    </message>
    <message>
        <source>Said that %1 is published by hand</source>
        <translation>سُجّل أن ⁨%1⁩ نُشر يدويًا</translation>
    </message>
    <message>
        <source>Created the group %1</source>
        <translation>أُنشئت المجموعة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changed a group of accounts</source>
        <translation>غُيّرت مجموعة حسابات</translation>
    </message>
    <message>
        <source>Deleted a group of accounts</source>
        <translation>حُذفت مجموعة حسابات</translation>
    </message>
    <message>
        <source>Moved accounts to another group</source>
        <translation>نُقلت حسابات إلى مجموعة أخرى</translation>
    </message>
    <message>
        <source>Marked an account&apos;s problem as dealt with</source>
        <translation>عُلّمت مشكلة حساب على أنها معالَجة</translation>
    </message>
    <message>
        <source>Opened an account&apos;s problem again</source>
        <translation>أُعيد فتح مشكلة حساب</translation>
    </message>
    <message>
        <source>The server does not have the file, and neither has this computer. Add the file again.</source>
        <translation>الملف غير موجود على الخادم ولا على هذا الحاسوب. أضف الملف من جديد.</translation>
    </message>
    <message>
        <source>Marked as read in the inbox</source>
        <translation>مُيّز في صندوق الوارد بعلامة «مقروء»</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as read</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر في صندوق الوارد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز عنصر واحد في صندوق الوارد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز عنصران في صندوق الوارد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّزت %Ln عناصر في صندوق الوارد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا في صندوق الوارد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصر في صندوق الوارد بعلامة «مقروء»</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as unread in the inbox</source>
        <translation>مُيّز في صندوق الوارد بعلامة «غير مقروء»</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as unread</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر في صندوق الوارد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز عنصر واحد في صندوق الوارد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز عنصران في صندوق الوارد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّزت %Ln عناصر في صندوق الوارد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا في صندوق الوارد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصر في صندوق الوارد بعلامة «غير مقروء»</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened an inbox item</source>
        <translation>فُتح عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n inbox items</source>
        <translation>
            <numerusform>لم يُفتح أي عنصر في صندوق الوارد</numerusform>
            <numerusform>فُتح عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>فُتح عنصران في صندوق الوارد</numerusform>
            <numerusform>فُتحت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>فُتح %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>فُتح %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Set an inbox item to waiting</source>
        <translation>وُضع عنصر في صندوق الوارد قيد الانتظار</translation>
    </message>
    <message numerus="yes">
        <source>Set %n inbox items to waiting</source>
        <translation>
            <numerusform>لم يوضع أي عنصر في صندوق الوارد قيد الانتظار</numerusform>
            <numerusform>وُضع عنصر واحد في صندوق الوارد قيد الانتظار</numerusform>
            <numerusform>وُضع عنصران في صندوق الوارد قيد الانتظار</numerusform>
            <numerusform>وُضعت %Ln عناصر في صندوق الوارد قيد الانتظار</numerusform>
            <numerusform>وُضع %Ln عنصرًا في صندوق الوارد قيد الانتظار</numerusform>
            <numerusform>وُضع %Ln عنصر في صندوق الوارد قيد الانتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked an inbox item as answered</source>
        <translation>مُيّز عنصر في صندوق الوارد بعلامة «تم الرد»</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as answered</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر في صندوق الوارد بعلامة «تم الرد»</numerusform>
            <numerusform>مُيّز عنصر واحد في صندوق الوارد بعلامة «تم الرد»</numerusform>
            <numerusform>مُيّز عنصران في صندوق الوارد بعلامة «تم الرد»</numerusform>
            <numerusform>مُيّزت %Ln عناصر في صندوق الوارد بعلامة «تم الرد»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا في صندوق الوارد بعلامة «تم الرد»</numerusform>
            <numerusform>مُيّز %Ln عنصر في صندوق الوارد بعلامة «تم الرد»</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolved an inbox item</source>
        <translation>حُلّ عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Resolved %n inbox items</source>
        <translation>
            <numerusform>لم يُحلّ أي عنصر في صندوق الوارد</numerusform>
            <numerusform>حُلّ عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>حُلّ عنصران في صندوق الوارد</numerusform>
            <numerusform>حُلّت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>حُلّ %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>حُلّ %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived an inbox item</source>
        <translation>أُرشف عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Archived %n inbox items</source>
        <translation>
            <numerusform>لم يؤرشف أي عنصر في صندوق الوارد</numerusform>
            <numerusform>أُرشف عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>أُرشف عنصران في صندوق الوارد</numerusform>
            <numerusform>أُرشفت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>أُرشف %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>أُرشف %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked an inbox item as spam</source>
        <translation>مُيّز عنصر في صندوق الوارد بأنه مزعج</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n inbox items as spam</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر في صندوق الوارد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز عنصر واحد في صندوق الوارد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز عنصران في صندوق الوارد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّزت %Ln عناصر في صندوق الوارد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا في صندوق الوارد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز %Ln عنصر في صندوق الوارد بعلامة «مزعج»</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned an inbox item</source>
        <translation>أُسند عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Assigned %n inbox items</source>
        <translation>
            <numerusform>لم يُسند أي عنصر في صندوق الوارد</numerusform>
            <numerusform>أُسند عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>أُسند عنصران في صندوق الوارد</numerusform>
            <numerusform>أُسندت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>أُسند %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>أُسند %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Put off an inbox item</source>
        <translation>أُجّل عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Put off %n inbox items</source>
        <translation>
            <numerusform>لم يؤجَّل أي عنصر في صندوق الوارد</numerusform>
            <numerusform>أُجّل عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>أُجّل عنصران في صندوق الوارد</numerusform>
            <numerusform>أُجّلت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>أُجّل %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>أُجّل %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought an inbox item back</source>
        <translation>أُعيد عنصر إلى صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Brought %n inbox items back</source>
        <translation>
            <numerusform>لم يُعَد أي عنصر إلى صندوق الوارد</numerusform>
            <numerusform>أُعيد عنصر واحد إلى صندوق الوارد</numerusform>
            <numerusform>أُعيد عنصران إلى صندوق الوارد</numerusform>
            <numerusform>أُعيدت %Ln عناصر إلى صندوق الوارد</numerusform>
            <numerusform>أُعيد %Ln عنصرًا إلى صندوق الوارد</numerusform>
            <numerusform>أُعيد %Ln عنصر إلى صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagged an inbox item</source>
        <translation>وُضعت علامة على عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n inbox items</source>
        <translation>
            <numerusform>لم توضع علامة على أي عنصر في صندوق الوارد</numerusform>
            <numerusform>وُضعت علامة على عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>وُضعت علامة على عنصرين في صندوق الوارد</numerusform>
            <numerusform>وُضعت علامة على %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>وُضعت علامة على %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>وُضعت علامة على %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Took tags off an inbox item</source>
        <translation>أُزيلت علامات عن عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Took tags off %n inbox items</source>
        <translation>
            <numerusform>لم تُزل علامات عن أي عنصر في صندوق الوارد</numerusform>
            <numerusform>أُزيلت علامات عن عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>أُزيلت علامات عن عنصرين في صندوق الوارد</numerusform>
            <numerusform>أُزيلت علامات عن %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>أُزيلت علامات عن %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>أُزيلت علامات عن %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected how an inbox item is judged</source>
        <translation>صُحّح تقدير عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Corrected how %n inbox items are judged</source>
        <translation>
            <numerusform>لم يُصحَّح تقدير أي عنصر في صندوق الوارد</numerusform>
            <numerusform>صُحّح تقدير عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>صُحّح تقدير عنصرين في صندوق الوارد</numerusform>
            <numerusform>صُحّح تقدير %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>صُحّح تقدير %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>صُحّح تقدير %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide a comment</source>
        <translation>إخفاء تعليق</translation>
    </message>
    <message numerus="yes">
        <source>Hide %n comments</source>
        <translation>
            <numerusform>إخفاء صفر من التعليقات</numerusform>
            <numerusform>إخفاء تعليق واحد</numerusform>
            <numerusform>إخفاء تعليقين</numerusform>
            <numerusform>إخفاء %Ln تعليقات</numerusform>
            <numerusform>إخفاء %Ln تعليقًا</numerusform>
            <numerusform>إخفاء %Ln تعليق</numerusform>
        </translation>
    </message>
    <message>
        <source>Show a comment again</source>
        <translation>إظهار تعليق من جديد</translation>
    </message>
    <message numerus="yes">
        <source>Show %n comments again</source>
        <translation>
            <numerusform>إظهار صفر من التعليقات من جديد</numerusform>
            <numerusform>إظهار تعليق واحد من جديد</numerusform>
            <numerusform>إظهار تعليقين من جديد</numerusform>
            <numerusform>إظهار %Ln تعليقات من جديد</numerusform>
            <numerusform>إظهار %Ln تعليقًا من جديد</numerusform>
            <numerusform>إظهار %Ln تعليق من جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a comment from the network</source>
        <translation>إزالة تعليق من الشبكة</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n comments from the network</source>
        <translation>
            <numerusform>إزالة صفر من التعليقات من الشبكة</numerusform>
            <numerusform>إزالة تعليق واحد من الشبكة</numerusform>
            <numerusform>إزالة تعليقين من الشبكة</numerusform>
            <numerusform>إزالة %Ln تعليقات من الشبكة</numerusform>
            <numerusform>إزالة %Ln تعليقًا من الشبكة</numerusform>
            <numerusform>إزالة %Ln تعليق من الشبكة</numerusform>
        </translation>
    </message>
    <message>
        <source>Block a person on the network</source>
        <translation>حظر شخص على الشبكة</translation>
    </message>
    <message numerus="yes">
        <source>Block %n people on the network</source>
        <translation>
            <numerusform>حظر صفر من الأشخاص على الشبكة</numerusform>
            <numerusform>حظر شخص واحد على الشبكة</numerusform>
            <numerusform>حظر شخصين على الشبكة</numerusform>
            <numerusform>حظر %Ln أشخاص على الشبكة</numerusform>
            <numerusform>حظر %Ln شخصًا على الشبكة</numerusform>
            <numerusform>حظر %Ln شخص على الشبكة</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalated an inbox item</source>
        <translation>صُعّد عنصر في صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n inbox items</source>
        <translation>
            <numerusform>لم يُصعَّد أي عنصر في صندوق الوارد</numerusform>
            <numerusform>صُعّد عنصر واحد في صندوق الوارد</numerusform>
            <numerusform>صُعّد عنصران في صندوق الوارد</numerusform>
            <numerusform>صُعّدت %Ln عناصر في صندوق الوارد</numerusform>
            <numerusform>صُعّد %Ln عنصرًا في صندوق الوارد</numerusform>
            <numerusform>صُعّد %Ln عنصر في صندوق الوارد</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote an internal note</source>
        <translation>كُتبت ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Changed an internal note</source>
        <translation>غُيّرت ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Deleted an internal note</source>
        <translation>حُذفت ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Kept the draft of a reply</source>
        <translation>حُفظت مسودة رد</translation>
    </message>
    <message>
        <source>Reply in the inbox</source>
        <translation>رد في صندوق الوارد</translation>
    </message>
    <message>
        <source>Send a reply again</source>
        <translation>إرسال رد من جديد</translation>
    </message>
    <message>
        <source>Took a reply back</source>
        <translation>سُحب رد</translation>
    </message>
    <message>
        <source>Discarded a reply</source>
        <translation>تم تجاهل رد</translation>
    </message>
    <message>
        <source>Created a saved reply</source>
        <translation>أُنشئ رد محفوظ</translation>
    </message>
    <message>
        <source>Changed a saved reply</source>
        <translation>غُيّر رد محفوظ</translation>
    </message>
    <message>
        <source>Deleted a saved reply</source>
        <translation>حُذف رد محفوظ</translation>
    </message>
    <message>
        <source>Saved a view of the inbox</source>
        <translation>حُفظ عرض لصندوق الوارد</translation>
    </message>
    <message>
        <source>Deleted a view of the inbox</source>
        <translation>حُذف عرض لصندوق الوارد</translation>
    </message>
    <message>
        <source>Created a response time</source>
        <translation>أُنشئ زمن رد</translation>
    </message>
    <message>
        <source>Changed a response time</source>
        <translation>غُيّر زمن رد</translation>
    </message>
    <message>
        <source>Deleted a response time</source>
        <translation>حُذف زمن رد</translation>
    </message>
    <message>
        <source>Created a routing rule</source>
        <translation>أُنشئت قاعدة توزيع</translation>
    </message>
    <message>
        <source>Changed a routing rule</source>
        <translation>غُيّرت قاعدة توزيع</translation>
    </message>
    <message>
        <source>Deleted a routing rule</source>
        <translation>حُذفت قاعدة توزيع</translation>
    </message>
    <message>
        <source>Proposals for a reply</source>
        <translation>اقتراحات لرد</translation>
    </message>
    <message>
        <source>Preferred a proposal</source>
        <translation>فُضّل اقتراح</translation>
    </message>
    <message>
        <source>Removed a proposal</source>
        <translation>أُزيل اقتراح</translation>
    </message>
    <message>
        <source>Asked for a review of a reply</source>
        <translation>طُلبت مراجعة رد</translation>
    </message>
    <message>
        <source>Took a reply back from review</source>
        <translation>سُحب رد من المراجعة</translation>
    </message>
    <message>
        <source>Approved a reply</source>
        <translation>تمت الموافقة على رد</translation>
    </message>
    <message>
        <source>Did not approve a reply</source>
        <translation>لم تتم الموافقة على رد</translation>
    </message>
    <message>
        <source>Imported saved replies</source>
        <translation>استُوردت ردود محفوظة</translation>
    </message>
    <message>
        <source>Acknowledged a crisis</source>
        <translation>أُكّد الاطلاع على أزمة</translation>
    </message>
    <message>
        <source>Changed who leads in a crisis</source>
        <translation>غُيّر من يقود في أزمة</translation>
    </message>
    <message>
        <source>Changed the severity of a crisis</source>
        <translation>غُيّرت درجة خطورة أزمة</translation>
    </message>
    <message>
        <source>Resolved a crisis</source>
        <translation>حُلّت أزمة</translation>
    </message>
    <message>
        <source>Marked a crisis as a false alarm</source>
        <translation>مُيّزت أزمة بأنها إنذار كاذب</translation>
    </message>
    <message>
        <source>Opened a crisis again</source>
        <translation>أُعيد فتح أزمة</translation>
    </message>
    <message>
        <source>Called a crisis: %1</source>
        <translation>أُعلنت أزمة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Wrote a note about a crisis</source>
        <translation>كُتبت ملاحظة عن أزمة</translation>
    </message>
    <message>
        <source>Used an answer template in a crisis</source>
        <translation>استُخدم قالب رد في أزمة</translation>
    </message>
    <message>
        <source>Paused all scheduled posts</source>
        <translation>أُوقفت كل المنشورات المجدولة مؤقتًا</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>استُؤنف نشر المنشورات المجدولة</translation>
    </message>
    <message>
        <source>Created the crisis rule %1</source>
        <translation>أُنشئت قاعدة الأزمات ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changed a crisis rule</source>
        <translation>غُيّرت قاعدة أزمات</translation>
    </message>
    <message>
        <source>Deleted a crisis rule</source>
        <translation>حُذفت قاعدة أزمات</translation>
    </message>
    <message>
        <source>Switched a crisis rule on</source>
        <translation>فُعّلت قاعدة أزمات</translation>
    </message>
    <message>
        <source>Switched a crisis rule off</source>
        <translation>عُطّلت قاعدة أزمات</translation>
    </message>
    <message>
        <source>Added the usual crisis rules</source>
        <translation>أُضيفت قواعد الأزمات المعتادة</translation>
    </message>
    <message>
        <source>Created the answer template %1</source>
        <translation>أُنشئ قالب الرد ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changed an answer template</source>
        <translation>غُيّر قالب رد</translation>
    </message>
    <message>
        <source>Deleted an answer template</source>
        <translation>حُذف قالب رد</translation>
    </message>
    <message>
        <source>Approved an answer template</source>
        <translation>تمت الموافقة على قالب رد</translation>
    </message>
    <message>
        <source>Withdrew the approval of an answer template</source>
        <translation>سُحبت الموافقة على قالب رد</translation>
    </message>
    <message>
        <source>Looked at a reply that waits for a review</source>
        <translation>الاطلاع على رد ينتظر المراجعة</translation>
    </message>
    <message>
        <source>Moved a saved reply</source>
        <translation>نُقل رد محفوظ</translation>
    </message>
</context>
<context>
    <name>PracticePanel</name>
    <message>
        <source>While a post is sent</source>
        <translation>أثناء إرسال منشور</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>الصور والفيديوهات</translation>
    </message>
    <message>
        <source>No answer, nothing arrived</source>
        <translation>لا رد ولم يصل شيء</translation>
    </message>
    <message>
        <source>The post is lost on its way. Campanile looks for it first and then sends it again.</source>
        <translation>يضيع المنشور في الطريق. يبحث عنه Campanile أولًا ثم يعيد إرساله.</translation>
    </message>
    <message>
        <source>No answer, but it arrived</source>
        <translation>لا رد لكنه وصل</translation>
    </message>
    <message>
        <source>The post is live and nobody says so. Campanile finds it and does not send it twice.</source>
        <translation>نُشر المنشور دون أن يُعلَم بذلك. يجده Campanile ولا يرسله مرتين.</translation>
    </message>
    <message>
        <source>Server error, nothing arrived</source>
        <translation>خطأ في الخادم ولم يصل شيء</translation>
    </message>
    <message>
        <source>The network answers with error 500 and keeps nothing.</source>
        <translation>ترد الشبكة بالخطأ 500 ولا تحتفظ بشيء.</translation>
    </message>
    <message>
        <source>Server error, but it arrived</source>
        <translation>خطأ في الخادم لكنه وصل</translation>
    </message>
    <message>
        <source>The network answers with error 500 although the post is live.</source>
        <translation>ترد الشبكة بالخطأ 500 مع أن المنشور نُشر.</translation>
    </message>
    <message>
        <source>Connection cut, nothing arrived</source>
        <translation>انقطع الاتصال ولم يصل شيء</translation>
    </message>
    <message>
        <source>The connection ends before the network has read the post.</source>
        <translation>ينتهي الاتصال قبل أن تقرأ الشبكة المنشور.</translation>
    </message>
    <message>
        <source>Connection cut, but it arrived</source>
        <translation>انقطع الاتصال لكنه وصل</translation>
    </message>
    <message>
        <source>The connection ends after the post went live and before the answer.</source>
        <translation>ينتهي الاتصال بعد نشر المنشور وقبل الرد.</translation>
    </message>
    <message>
        <source>Too many posts</source>
        <translation>منشورات كثيرة جدًا</translation>
    </message>
    <message>
        <source>The network asks to wait a minute. The post waits and goes out then.</source>
        <translation>تطلب الشبكة الانتظار دقيقة. ينتظر المنشور ثم يُنشر.</translation>
    </message>
    <message>
        <source>No guard against repeats</source>
        <translation>لا حماية من التكرار</translation>
    </message>
    <message>
        <source>Whatever is sent twice appears twice, as on some servers. Campanile has to look by itself.</source>
        <translation>ما يُرسل مرتين يظهر مرتين كما في بعض الخوادم. على Campanile أن يتحقق بنفسه.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation>انتهت صلاحية تسجيل الدخول</translation>
    </message>
    <message>
        <source>Account suspended</source>
        <translation>الحساب موقوف</translation>
    </message>
    <message>
        <source>Slow files</source>
        <translation>ملفات بطيئة</translation>
    </message>
    <message>
        <source>A file takes a while until it is ready. The post waits for it.</source>
        <translation>يستغرق تجهيز الملف بعض الوقت. ينتظره المنشور.</translation>
    </message>
    <message>
        <source>Files that fail</source>
        <translation>ملفات تفشل</translation>
    </message>
    <message>
        <source>The network takes a file and cannot use it. The post fails with that reason.</source>
        <translation>تقبل الشبكة ملفًا ولا تستطيع استخدامه. يفشل المنشور لهذا السبب.</translation>
    </message>
    <message>
        <source>What people write</source>
        <translation>ما يكتبه الناس</translation>
    </message>
    <message>
        <source>A storm</source>
        <translation>عاصفة</translation>
    </message>
    <message>
        <source>Angry people write within minutes, and one of them is listened to by many. The rules for crises find it.</source>
        <translation>يكتب غاضبون خلال دقائق، ومنهم من يصغي إليه كثيرون. تكتشف قواعد الأزمات ذلك.</translation>
    </message>
    <message>
        <source>The account has to be connected again. Its posts wait until their deadline. “Next time” is the next post.</source>
        <translation>يجب ربط الحساب من جديد. تنتظر منشوراته حتى مهلتها النهائية. «المرة القادمة» هي المنشور التالي.</translation>
    </message>
    <message>
        <source>The network has closed the account. Its posts fail and nothing more is tried. “Next time” is the next post.</source>
        <translation>أغلقت الشبكة الحساب. تفشل منشوراته ولا تُعاد المحاولة. «المرة القادمة» هي المنشور التالي.</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Show colleagues what I am reading</source>
        <translation>إظهار ما أقرؤه للزملاء</translation>
    </message>
    <message>
        <source>Colleagues see which conversation and which post are open here, whether you are writing, and which of your replies still wait for a connection. What you write is not shown. You see them either way.</source>
        <translation>يرى الزملاء أي محادثة وأي منشور مفتوحان هنا، وهل تجري الكتابة، وأي الردود ما زالت تنتظر الاتصال. لا يظهر ما يُكتب. أما الزملاء فيظهرون هنا في كلتا الحالتين.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>The sign-in has ended</source>
        <translation>انتهى تسجيل الدخول</translation>
    </message>
    <message>
        <source>%1 no longer accepts the permission that was given to Campanile. Planned posts wait and lose nothing; they go out once the account is connected again.</source>
        <translation>لم تعد ⁨%1⁩ تقبل الإذن الممنوح لـCampanile. المنشورات المجدولة تنتظر ولا تفقد شيئًا، وتُنشر فور ربط الحساب من جديد.</translation>
    </message>
    <message>
        <source>The sign-in ends soon</source>
        <translation>ينتهي تسجيل الدخول قريبًا</translation>
    </message>
    <message>
        <source>%1 lets a permission live for a limited time. Connect the account again before it ends, and no post is late.</source>
        <translation>تمنح ⁨%1⁩ الإذن لمدة محدودة. أعد ربط الحساب قبل انتهائها فلا يتأخر أي منشور.</translation>
    </message>
    <message>
        <source>A permission is missing</source>
        <translation>أحد الأذونات مفقود</translation>
    </message>
    <message>
        <source>%1 refuses because this account was connected without a permission that is needed, or because somebody withdrew it.</source>
        <translation>ترفض ⁨%1⁩ لأن هذا الحساب رُبط دون إذن لازم، أو لأن شخصًا سحب الإذن.</translation>
    </message>
    <message>
        <source>The network asked to wait</source>
        <translation>طلبت الشبكة الانتظار</translation>
    </message>
    <message>
        <source>There were more calls than %1 allows in a period. Campanile waits as long as it was told and goes on by itself.</source>
        <translation>زادت الطلبات على ما تسمح به ⁨%1⁩ في فترة واحدة. ينتظر Campanile المدة المطلوبة ثم يتابع تلقائيًا.</translation>
    </message>
    <message>
        <source>Calls to the network fail</source>
        <translation>تفشل الطلبات إلى الشبكة</translation>
    </message>
    <message>
        <source>Several calls to %1 in a row did not succeed. Campanile keeps trying, less and less often.</source>
        <translation>لم تنجح عدة طلبات متتالية إلى ⁨%1⁩. يواصل Campanile المحاولة على فترات متباعدة أكثر فأكثر.</translation>
    </message>
    <message>
        <source>The network refuses</source>
        <translation>ترفض الشبكة</translation>
    </message>
    <message>
        <source>%1 answered that it will not do what was asked. Its own words are below.</source>
        <translation>ردت ⁨%1⁩ بأنها لن تنفذ المطلوب. نص ردها أدناه.</translation>
    </message>
    <message>
        <source>The network has stopped the account</source>
        <translation>أوقفت الشبكة الحساب</translation>
    </message>
    <message>
        <source>%1 has suspended or restricted this account. Only the network can lift that; Campanile has paused everything that was planned for it.</source>
        <translation>علّقت ⁨%1⁩ هذا الحساب أو قيّدته. لا ترفع ذلك إلا الشبكة، وقد أوقف Campanile مؤقتًا كل ما جُدول له.</translation>
    </message>
    <message>
        <source>The account is disconnected</source>
        <translation>الحساب غير متصل</translation>
    </message>
    <message>
        <source>Campanile has no permission for this account any more. Its posts and figures stay here; nothing new goes out.</source>
        <translation>لم يعد لدى Campanile إذن لهذا الحساب. تبقى منشوراته وأرقامه هنا، ولا يُنشر جديد.</translation>
    </message>
    <message>
        <source>The network cannot be reached</source>
        <translation>تعذر الوصول إلى الشبكة</translation>
    </message>
    <message>
        <source>%1 did not answer. Posts that are due wait and go out when it answers; nothing is sent twice.</source>
        <translation>لم ترد ⁨%1⁩. المنشورات المستحقة تنتظر وتُنشر حين ترد، ولا يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>Choose Connect again. What is planned stays as it is.</source>
        <translation>اختر «إعادة الربط». يبقى ما جُدول كما هو.</translation>
    </message>
    <message>
        <source>Sign in on the page of %1 with the same account as before.</source>
        <translation>سجّل الدخول على صفحة ⁨%1⁩ بالحساب نفسه كما في السابق.</translation>
    </message>
    <message>
        <source>Leave all boxes ticked on that page, so that nothing is missing later.</source>
        <translation>اترك كل المربعات محددة في تلك الصفحة كي لا ينقص شيء لاحقًا.</translation>
    </message>
    <message>
        <source>Check on %1 that you may still publish for this account or page.</source>
        <translation>تحقق على ⁨%1⁩ من أنه ما زال يُسمح لك بالنشر لهذا الحساب أو لهذه الصفحة.</translation>
    </message>
    <message>
        <source>Nothing has to be done: Campanile goes on as soon as it is allowed to.</source>
        <translation>لا يلزم فعل شيء: يتابع Campanile حالما يُسمح له.</translation>
    </message>
    <message>
        <source>If it happens often, spread the posts of this account over more of the day.</source>
        <translation>إن تكرر ذلك، فوزّع منشورات هذا الحساب على وقت أطول من اليوم.</translation>
    </message>
    <message>
        <source>Choose Check now to see whether it works again.</source>
        <translation>اختر «التحقق الآن» لمعرفة ما إذا عاد إلى العمل.</translation>
    </message>
    <message>
        <source>See whether %1 reports an outage; those pass by themselves.</source>
        <translation>انظر هل تعلن ⁨%1⁩ عن عطل؛ فالأعطال تزول من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>Read what %1 answered; it often names the reason.</source>
        <translation>اقرأ ما ردت به ⁨%1⁩؛ فكثيرًا ما تذكر السبب.</translation>
    </message>
    <message>
        <source>Sign in to %1 in the browser and follow what it asks for.</source>
        <translation>سجّل الدخول إلى ⁨%1⁩ في المتصفح واتبع ما تطلبه.</translation>
    </message>
    <message>
        <source>If the account was stopped by mistake, object on the pages of %1.</source>
        <translation>إن أُوقف الحساب خطأً، فاعترض على صفحات ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Choose Connect again when the account is to be used here.</source>
        <translation>اختر «إعادة الربط» إن أردت استخدام الحساب هنا.</translation>
    </message>
    <message>
        <source>Check the address of the account&apos;s server and whether a browser reaches it.</source>
        <translation>تحقق من عنوان خادم الحساب ومن أن المتصفح يصل إليه.</translation>
    </message>
    <message>
        <source>Something is wrong with this account</source>
        <translation>هناك خلل في هذا الحساب</translation>
    </message>
</context>
<context>
    <name>SavedReplies</name>
    <message>
        <source>similar words</source>
        <translation>كلمات مشابهة</translation>
    </message>
    <message>
        <source>same words (%1)</source>
        <translation>الكلمات نفسها (⁨%1⁩)</translation>
    </message>
    <message>
        <source>answered something like this before</source>
        <translation>استُخدم من قبل في رد مشابه</translation>
    </message>
    <message>
        <source>made for this kind of message</source>
        <translation>مُعدّ لهذا النوع من الرسائل</translation>
    </message>
    <message>
        <source>same language</source>
        <translation>اللغة نفسها</translation>
    </message>
    <message>
        <source>used often</source>
        <translation>كثير الاستخدام</translation>
    </message>
    <message>
        <source>%1 % sure: %2</source>
        <translation>بنسبة ثقة ⁨%1⁩٪: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>بثقة ⁨%1⁩٪</translation>
    </message>
</context>
<context>
    <name>SavedRepliesPanel</name>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>الشكاوى</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>ثناء</translation>
    </message>
    <message>
        <source>Interest in buying</source>
        <translation>الرغبة في الشراء</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>مزعج</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>غير ذلك</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>اسم المرسل</translation>
    </message>
    <message>
        <source>First name of the sender</source>
        <translation>الاسم الأول للمرسل</translation>
    </message>
    <message>
        <source>Handle of the sender</source>
        <translation>معرّف المرسل</translation>
    </message>
    <message>
        <source>Name of our account</source>
        <translation>اسم حسابنا</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>اسمي</translation>
    </message>
    <message>
        <source>Post that it reacts to</source>
        <translation>المنشور المتفاعَل معه</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>لم يُستخدم قط</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>لم يُستخدم</numerusform>
            <numerusform>استُخدم مرة واحدة</numerusform>
            <numerusform>استُخدم مرتين</numerusform>
            <numerusform>استُخدم %Ln مرات</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>آخرها ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not known: %1. A reply with it is not sent.</source>
        <translation>غير معروف: ⁨%1⁩. لا يُرسل رد يحتوي عليه.</translation>
    </message>
    <message>
        <source>Something in double braces is not complete. A reply with it is not sent.</source>
        <translation>شيء بين الأقواس المزدوجة غير مكتمل. لا يُرسل رد يحتوي عليه.</translation>
    </message>
    <message>
        <source>“%1” is empty here and is left out.</source>
        <translation>«⁨%1⁩» فارغ هنا فيُحذف.</translation>
    </message>
    <message>
        <source>Too long for %1, which takes %2 characters.</source>
        <translation>أطول مما تقبله ⁨%1⁩، والحد ⁨%2⁩ حرفًا.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>You are signed in</source>
        <translation>تم تسجيل الدخول</translation>
    </message>
    <message>
        <source>The sign-in did not work</source>
        <translation>لم ينجح تسجيل الدخول</translation>
    </message>
    <message>
        <source>Campanile is fetching your workspace. You can close this page.</source>
        <translation>يجلب Campanile مساحة عملك. يمكنك إغلاق هذه الصفحة.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close this page and sign in from Campanile once more.</source>
        <translation>لم يتغير شيء. أغلق هذه الصفحة وسجّل الدخول من Campanile مرة أخرى.</translation>
    </message>
    <message>
        <source>Back to Campanile</source>
        <translation>العودة إلى Campanile</translation>
    </message>
    <message>
        <source>Your answer arrived. Go on in Campanile; you can close this page.</source>
        <translation>وصل ردك. تابع في Campanile، ويمكنك إغلاق هذه الصفحة.</translation>
    </message>
    <message>
        <source>Nothing was connected</source>
        <translation>لم يُربط شيء</translation>
    </message>
    <message>
        <source>The network did not confirm it. Campanile shows what you can do; you can close this page.</source>
        <translation>لم تؤكد الشبكة ذلك. يعرض Campanile ما يمكنك فعله، ويمكنك إغلاق هذه الصفحة.</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>ALT</source>
        <translation>بديل</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <comment>between facts side by side</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>WorkspacePage</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Show a second time zone in the calendar</source>
        <translation>عرض منطقة زمنية ثانية في التقويم</translation>
    </message>
    <message>
        <source>Time zone of the workspace</source>
        <translation>المنطقة الزمنية لمساحة العمل</translation>
    </message>
    <message>
        <source>New posts are planned in it. Posts that are planned already keep theirs.</source>
        <translation>تُجدول بها المنشورات الجديدة، وتحتفظ المجدولة من قبل بمنطقتها.</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>منطقة زمنية ثانية</translation>
    </message>
    <message>
        <source>A workspace needs a name</source>
        <translation>تحتاج مساحة العمل إلى اسم</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Those of editors</source>
        <translation>ردود المحررين</translation>
    </message>
    <message>
        <source>Those of editors and managers</source>
        <translation>ردود المحررين والمديرين</translation>
    </message>
    <message>
        <source>Those of everybody but the owner</source>
        <translation>ردود الجميع عدا المالك</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>ردود الجميع</translation>
    </message>
    <message>
        <source>Replies that another person approves</source>
        <translation>ردود يوافق عليها شخص آخر</translation>
    </message>
    <message>
        <source>In the inbox. The server sends such a reply only after somebody else than its author has approved it.</source>
        <translation>في صندوق الوارد. لا يرسل الخادم ردًا كهذا إلا بعد أن يوافق عليه شخص غير كاتبه.</translation>
    </message>
    <message>
        <source>You cannot send replies: somebody else has to approve yours, and nobody else here may. Invite a colleague, or send without approval.</source>
        <translation>لا يمكنك إرسال الردود: يجب أن يوافق شخص آخر على ردودك، ولا يحق ذلك لأحد غيرك هنا. ادعُ زميلًا أو أرسل دون موافقة.</translation>
    </message>
    <message>
        <source>Send without approval</source>
        <translation>الإرسال دون موافقة</translation>
    </message>
</context>
<context>
    <name>campanile::Application</name>
    <message>
        <source>Demonstration</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>مساحة عملي</translation>
    </message>
    <message>
        <source>Campanile is still running</source>
        <translation>ما زال Campanile يعمل</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are scheduled and will be published from here.</source>
        <translation>
            <numerusform>لا منشورات مجدولة.</numerusform>
            <numerusform>منشور واحد مجدول وسيُنشر من هنا.</numerusform>
            <numerusform>منشوران مجدولان وسيُنشران من هنا.</numerusform>
            <numerusform>%Ln منشورات مجدولة وستُنشر من هنا.</numerusform>
            <numerusform>%Ln منشورًا مجدولًا وستُنشر من هنا.</numerusform>
            <numerusform>%Ln منشور مجدول وستُنشر من هنا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not be published</source>
        <translation>
            <numerusform>لا منشورات تنتظر النشر</numerusform>
            <numerusform>لن يُنشر منشور واحد</numerusform>
            <numerusform>لن يُنشر منشوران</numerusform>
            <numerusform>لن تُنشر %Ln منشورات</numerusform>
            <numerusform>لن يُنشر %Ln منشورًا</numerusform>
            <numerusform>لن يُنشر %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>They are scheduled on this computer and go out only while Campanile runs. They stay as they are and can be published or moved the next time you open it.</source>
        <translation>هي مجدولة على هذا الحاسوب ولا تُنشر إلا وCampanile يعمل. ستبقى كما هي، ويمكن نشرها أو نقلها عند فتحه مرة أخرى.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>مواصلة التشغيل</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>The move of %1 is not finished, and it publishes nothing until it is.</source>
        <translation>لم يكتمل نقل ⁨%1⁩، ولا يُنشر منها شيء إلى أن يكتمل.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحها</translation>
    </message>
</context>
<context>
    <name>campanile::EmbeddedServer</name>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
</context>
<context>
    <name>campanile::Entrance</name>
    <message>
        <source>Making the demonstration workspace</source>
        <translation>يجري إنشاء مساحة العمل التجريبية</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>مساحة عملي</translation>
    </message>
    <message>
        <source>Asking the server how to sign in</source>
        <translation>يجري سؤال الخادم عن طريقة تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>campanile::InboxRecordSource</name>
    <message>
        <source>%1: %2</source>
        <comment>who wrote what</comment>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
</context>
<context>
    <name>campanile::KeyGuard</name>
    <message>
        <source>Enter the passphrase</source>
        <translation>إدخال عبارة المرور</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>استخدام عبارة مرور</translation>
    </message>
    <message>
        <source>Stop using the passphrase</source>
        <translation>إيقاف استخدام عبارة المرور</translation>
    </message>
    <message>
        <source>Move the key to the keychain</source>
        <translation>نقل المفتاح إلى سلسلة المفاتيح</translation>
    </message>
    <message>
        <source>Start with a new key</source>
        <translation>البدء بمفتاح جديد</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>سؤال سلسلة المفاتيح من جديد</translation>
    </message>
    <message>
        <source>The key that seals the sign-ins of connected accounts is being looked for.</source>
        <translation>يجري البحث عن المفتاح الذي يحمي بيانات دخول الحسابات المتصلة.</translation>
    </message>
    <message>
        <source>The file with the key of the sign-ins cannot be read, or it is damaged. Until it is brought back, nothing is published from here; posts keep waiting.</source>
        <translation>ملف مفتاح بيانات الدخول تعذرت قراءته أو أنه تالف. لا يُنشر شيء من هنا إلى أن يُسترجع، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed. Their key lies in a file that only you may read: copies of the database are protected, but whoever can read all of your files can read the sign-ins.</source>
        <translation>بيانات دخول الحسابات المربوطة على هذا الحاسوب مختومة. مفتاحها في ملف لا يقرؤه غيرك: نسخ قاعدة البيانات محمية، لكن من يستطيع قراءة كل ملفاتك يستطيع قراءة بيانات الدخول.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed with your passphrase. Campanile asks for it once at every start.</source>
        <translation>بيانات دخول الحسابات المربوطة على هذا الحاسوب مختومة بعبارة مرورك. يطلبها Campanile مرة واحدة عند كل تشغيل.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are locked. Until you enter the passphrase, nothing is published from here; posts keep waiting.</source>
        <translation>بيانات دخول الحسابات المربوطة على هذا الحاسوب مقفلة. لا يُنشر شيء من هنا إلى أن تدخل عبارة المرور، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>The sign-ins of accounts connected on this computer are sealed. Their key lies in the system&apos;s keychain.</source>
        <translation>بيانات دخول الحسابات المربوطة على هذا الحاسوب مختومة. مفتاحها في سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>The key of the sign-ins lies in the system&apos;s keychain, which does not give it. Until it does, nothing is published from here; posts keep waiting.</source>
        <translation>مفتاح بيانات الدخول في سلسلة مفاتيح النظام، وهي لا تعطيه. لا يُنشر شيء من هنا إلى أن تعطيه، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>The key that seals the sign-ins comes from the environment variable CAMPANILE_VAULT_KEY.</source>
        <translation>المفتاح الذي يختم بيانات الدخول يأتي من متغير البيئة CAMPANILE_VAULT_KEY.</translation>
    </message>
    <message>
        <source>Sign-ins on this computer</source>
        <translation>بيانات الدخول</translation>
    </message>
    <message>
        <source>Connect all accounts again?</source>
        <translation>هل تريد إعادة ربط كل الحسابات؟</translation>
    </message>
    <message>
        <source>With a new key the sign-ins that are stored cannot be opened any more. Every account that was connected on this computer has to be connected again. Posts, drafts and plans stay.</source>
        <translation>بمفتاح جديد لا يمكن بعد الآن فتح بيانات الدخول المحفوظة. يجب إعادة ربط كل حساب رُبط على هذا الحاسوب. تبقى المنشورات والمسودات والخطط.</translation>
    </message>
    <message>
        <source>Keep waiting for the old one</source>
        <translation>مواصلة انتظار المفتاح القديم</translation>
    </message>
    <message>
        <source>The connected accounts are locked</source>
        <translation>الحسابات المتصلة مقفلة</translation>
    </message>
    <message>
        <source>Until then nothing is published from this computer; posts keep waiting.</source>
        <translation>حتى ذلك الحين لا يُنشر شيء من هذا الحاسوب، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>campanile::Launcher</name>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>campanile::NotificationCenter</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>campanile::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>استخدام عبارة المرور هذه</translation>
    </message>
    <message>
        <source>Unlock the connected accounts</source>
        <translation>فتح قفل الحسابات المتصلة</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختيار عبارة مرور</translation>
    </message>
    <message>
        <source>The sign-ins of the accounts connected on this computer are sealed with your passphrase. Until you enter it, nothing is published from here; posts keep waiting.</source>
        <translation>بيانات دخول الحسابات المربوطة على هذا الحاسوب مختومة بعبارة مرورك. لا يُنشر شيء من هنا إلى أن تدخلها، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>It seals the sign-ins of the accounts connected on this computer, and Campanile asks for it once at every start. Nobody can bring it back: if you forget it, the accounts have to be connected again.</source>
        <translation>تختم بيانات دخول الحسابات المربوطة على هذا الحاسوب، ويطلبها Campanile مرة واحدة عند كل تشغيل. لا يستطيع أحد استرجاعها: إن نسيتها وجب ربط الحسابات من جديد.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters are needed.</source>
        <translation>
            <numerusform>لا يلزم أي حرف.</numerusform>
            <numerusform>يلزم حرف واحد على الأقل.</numerusform>
            <numerusform>يلزم حرفان على الأقل.</numerusform>
            <numerusform>يلزم %Ln أحرف على الأقل.</numerusform>
            <numerusform>يلزم %Ln حرفًا على الأقل.</numerusform>
            <numerusform>يلزم %Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>campanile::PostRecordSource</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
</context>
<context>
    <name>campanile::ServerRescue</name>
    <message>
        <source>The backup is in place. The damaged file is kept: %1</source>
        <translation>أُعيدت النسخة الاحتياطية. بقي الملف التالف محفوظًا: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The data of this workspace is damaged on this computer.</source>
        <translation>بيانات مساحة العمل هذه تالفة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The last backup could not be brought back either.</source>
        <translation>تعذرت أيضًا استعادة آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>What you see is a copy that is whole, and you can go on writing in it. Nothing is sent or published until the data is back.</source>
        <translation>ما تراه نسخة سليمة يمكنك مواصلة الكتابة فيها. لن يُرسل شيء ولن يُنشر حتى تعود البيانات.</translation>
    </message>
    <message>
        <source>There is no backup yet. Bring the program&apos;s folder back from a backup of this computer.</source>
        <translation>لا توجد نسخة احتياطية بعد. استعد مجلد البرنامج من نسخة احتياطية لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>استعادة النسخة الاحتياطية من ⁨%1⁩</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>استعادة النسخة الاحتياطية من ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>What you changed here since then is sent to it again, and what came in is fetched again. Publishing is paused afterwards, so that nothing goes out twice: look at what is out already, then resume it. The damaged file is kept.</source>
        <translation>يُرسل إليها من جديد ما غيّرته هنا منذ ذلك الحين، ويُجلب من جديد ما ورد. بعد ذلك يتوقف النشر مؤقتًا حتى لا يُنشر شيء مرتين: تحقق مما نُشر بالفعل ثم استأنفه. يبقى الملف التالف محفوظًا.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>The data was restored from the backup of %1. Look at what is out already before you resume.</source>
        <translation>استُعيدت البيانات من النسخة الاحتياطية من ⁨%1⁩. تحقق مما نُشر بالفعل قبل الاستئناف.</translation>
    </message>
</context>
<context>
    <name>campanile::StartPage</name>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>فتح الصفحة من جديد</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>نسخ عنوانها</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows</source>
        <translation>سجّل الدخول في الصفحة التي يعرضها المتصفح</translation>
    </message>
    <message>
        <source>No browser could be started. Open the sign-in page in one on this computer</source>
        <translation>تعذر تشغيل متصفح. افتح صفحة تسجيل الدخول في متصفح على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>campanile::WorkspaceWindow</name>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Synchronize now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>Add workspace</source>
        <translation>إضافة مساحة عمل</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Fetching the workspace</source>
        <translation>يجري جلب مساحة العمل</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>You are signed out of %1. Your changes are kept here and go out when you have signed in.</source>
        <translation>تم تسجيل خروجك من ⁨%1⁩. تغييراتك محفوظة هنا وتُرسل بعد تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Leave this workspace</source>
        <translation>مغادرة مساحة العمل هذه</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. The key of your sign-ins lies in a file that only you may read.</source>
        <translation>لا ترد أي سلسلة مفاتيح على هذا الحاسوب. مفتاح بيانات دخولك في ملف لا يقرؤه غيرك.</translation>
    </message>
    <message>
        <source>Use a passphrase</source>
        <translation>استخدام عبارة مرور</translation>
    </message>
    <message>
        <source>Move to a team server...</source>
        <translation>النقل إلى خادم فريق…</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>The cache was damaged and has been rebuilt. Your unsent changes (%1) are all there and wait to be sent; a copy of them is kept as %2.</source>
        <translation>كانت النسخة المحلية تالفة وأُعيد بناؤها. تغييراتك غير المرسلة (⁨%1⁩) موجودة كلها وتنتظر الإرسال؛ وتوجد نسخة منها في ⁨%2⁩.</translation>
    </message>
    <message>
        <source>The cache was damaged and has been rebuilt. Of the changes that were not sent yet %1 could be read and wait to be sent; others may be missing. The damaged file is kept as %2.</source>
        <translation>كانت النسخة المحلية تالفة وأُعيد بناؤها. من التغييرات التي لم تُرسل بعد أمكنت قراءة ⁨%1⁩ وهي تنتظر الإرسال؛ وقد يكون غيرها مفقودًا. يُحتفظ بالملف التالف باسم ⁨%2⁩.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ActivityBar</name>
    <message>
        <source>Plan</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Engage</source>
        <translation>التفاعل</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>القياس</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>الإنفاق</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>النمو</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>التشغيل</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <translation>المنظورات</translation>
    </message>
</context>
<context>
    <name>campanile::ui::DesktopNotes</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>وضع علامة مقروء</translation>
    </message>
</context>
<context>
    <name>campanile::ui::DockHost</name>
    <message>
        <source>Put back into the window</source>
        <translation>إعادة إلى النافذة</translation>
    </message>
    <message>
        <source>Move to its own window</source>
        <translation>نقل إلى نافذة مستقلة</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>campanile::ui::EmojiPicker</name>
    <message>
        <source>Search emoji</source>
        <translation>البحث عن رمز تعبيري</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>لون البشرة</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>المستخدمة مؤخرًا</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>الرموز التعبيرية</translation>
    </message>
    <message>
        <source>Smileys &amp; Emotion</source>
        <translation>وجوه ومشاعر</translation>
    </message>
    <message>
        <source>People &amp; Body</source>
        <translation>أشخاص وجسم</translation>
    </message>
    <message>
        <source>Animals &amp; Nature</source>
        <translation>حيوانات وطبيعة</translation>
    </message>
    <message>
        <source>Food &amp; Drink</source>
        <translation>طعام وشراب</translation>
    </message>
    <message>
        <source>Travel &amp; Places</source>
        <translation>سفر وأماكن</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>أعلام</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ErrorText</name>
    <message>
        <source>The server could not be reached.</source>
        <translation>تعذر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>Your changes are saved here and will be sent when it answers.</source>
        <translation>تغييراتك محفوظة هنا وستُرسل عند استجابة الخادم.</translation>
    </message>
    <message>
        <source>Check the connection, or just keep working.</source>
        <translation>تحقق من الاتصال أو تابع العمل ببساطة.</translation>
    </message>
    <message>
        <source>The answer did not come in time.</source>
        <translation>لم يصل الرد في الوقت المناسب.</translation>
    </message>
    <message>
        <source>It may have worked; nothing is sent twice before that is known.</source>
        <translation>ربما نجحت العملية؛ ولن يُرسل شيء مرتين قبل التأكد.</translation>
    </message>
    <message>
        <source>Wait for the check, or look on the network itself.</source>
        <translation>انتظر نتيجة التحقق أو راجع الشبكة نفسها.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>أنت غير مسجّل الدخول.</translation>
    </message>
    <message>
        <source>Your changes are kept here.</source>
        <translation>تغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>Sign in again to send them.</source>
        <translation>سجّل الدخول من جديد لإرسالها.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>لا يسمح دورك بهذا.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Ask an admin of the workspace.</source>
        <translation>راجع أحد مسؤولي مساحة العمل.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>لم يعد هذا موجودًا.</translation>
    </message>
    <message>
        <source>Someone may have deleted it; it can be brought back for 30 days.</source>
        <translation>ربما حذفه شخص ما؛ ويمكن استرجاعه خلال ٣٠ يومًا.</translation>
    </message>
    <message>
        <source>Go back to the list.</source>
        <translation>عُد إلى القائمة.</translation>
    </message>
    <message>
        <source>Someone changed the same thing.</source>
        <translation>غيّر شخص آخر الشيء نفسه.</translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation>النسختان محفوظتان.</translation>
    </message>
    <message>
        <source>Choose one under Conflicts.</source>
        <translation>اختر إحداهما من «التعارضات».</translation>
    </message>
    <message>
        <source>This could not be accepted as it is.</source>
        <translation>تعذر قبول هذا بصورته الحالية.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Correct the marked fields.</source>
        <translation>صحّح الحقول المعلَّمة.</translation>
    </message>
    <message>
        <source>A limit was reached.</source>
        <translation>بُلغ أحد الحدود.</translation>
    </message>
    <message>
        <source>What you made is saved.</source>
        <translation>ما أنشأته محفوظ.</translation>
    </message>
    <message>
        <source>Try again later, or make it smaller.</source>
        <translation>أعد المحاولة لاحقًا أو قلّل الحجم.</translation>
    </message>
    <message>
        <source>The disk did not take the change.</source>
        <translation>لم يقبل القرص التغيير.</translation>
    </message>
    <message>
        <source>Everything saved before is safe.</source>
        <translation>كل ما حُفظ سابقًا بأمان.</translation>
    </message>
    <message>
        <source>Check free space and permissions, then try again.</source>
        <translation>تحقق من المساحة الحرة والأذونات ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>What was read is damaged.</source>
        <translation>ما قُرئ تالف.</translation>
    </message>
    <message>
        <source>It was set aside, not overwritten.</source>
        <translation>وُضع جانبًا ولم يُستبدل.</translation>
    </message>
    <message>
        <source>Try again; send the code if it stays.</source>
        <translation>أعد المحاولة، وأبلغ عن الرمز إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>This needs a newer version of Campanile.</source>
        <translation>يتطلب هذا إصدارًا أحدث من Campanile.</translation>
    </message>
    <message>
        <source>Update Campanile.</source>
        <translation>حدِّث Campanile.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقف.</translation>
    </message>
    <message>
        <source>What was finished before stays.</source>
        <translation>ما اكتمل قبل ذلك باقٍ.</translation>
    </message>
    <message>
        <source>Something went wrong in Campanile.</source>
        <translation>حدث خطأ في Campanile.</translation>
    </message>
    <message>
        <source>Your saved work is safe.</source>
        <translation>عملك المحفوظ بأمان.</translation>
    </message>
    <message>
        <source>The server could not prove who it is.</source>
        <translation>لم يستطع الخادم إثبات هويته.</translation>
    </message>
    <message>
        <source>Nothing was sent; your changes are kept here.</source>
        <translation>لم يُرسل شيء، وتغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server about its certificate.</source>
        <translation>اسأل مشغّل الخادم عن شهادته.</translation>
    </message>
    <message>
        <source>%1 could not prove who it is.</source>
        <translation>لم يستطع %1 إثبات هويته.</translation>
    </message>
    <message>
        <source>The address of %1 is not encrypted.</source>
        <translation>عنوان %1 غير مشفّر.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>استخدم عنوانًا يبدأ بـ https.</translation>
    </message>
    <message>
        <source>Campanile is working offline.</source>
        <translation>يعمل Campanile دون اتصال.</translation>
    </message>
    <message>
        <source>Your changes are saved here.</source>
        <translation>تغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>Go online to send them.</source>
        <translation>اتصل بالشبكة لإرسالها.</translation>
    </message>
    <message>
        <source>The address %1 was not found.</source>
        <translation>لم يُعثر على العنوان %1.</translation>
    </message>
    <message>
        <source>Check the connection and the address.</source>
        <translation>تحقق من الاتصال ومن العنوان.</translation>
    </message>
    <message>
        <source>%1 does not accept connections right now.</source>
        <translation>لا يقبل %1 الاتصالات حاليًا.</translation>
    </message>
    <message>
        <source>%1 ended the connection.</source>
        <translation>أنهى %1 الاتصال.</translation>
    </message>
    <message>
        <source>The server is not available right now.</source>
        <translation>الخادم غير متاح حاليًا.</translation>
    </message>
    <message>
        <source>Just keep working; it is tried again by itself.</source>
        <translation>تابع العمل؛ ستُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server stopped sending news.</source>
        <translation>توقف الخادم عن إرسال المستجدات.</translation>
    </message>
    <message>
        <source>Your changes are saved here; news is fetched every now and then instead.</source>
        <translation>تغييراتك محفوظة هنا؛ وتُجلب المستجدات على فترات بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>The connection was stopped.</source>
        <translation>أُوقف الاتصال.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a password.</source>
        <translation>يطلب الخادم الوسيط لهذه الشبكة كلمة مرور.</translation>
    </message>
    <message>
        <source>Sign in to the proxy in the system&apos;s network settings.</source>
        <translation>سجّل الدخول إلى الخادم الوسيط من إعدادات الشبكة في النظام.</translation>
    </message>
    <message>
        <source>The server sends Campanile on to another address.</source>
        <translation>يحيل الخادم Campanile إلى عنوان آخر.</translation>
    </message>
    <message>
        <source>Nothing was sent there; your changes are kept here.</source>
        <translation>لم يُرسل إليه شيء، وتغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its right address.</source>
        <translation>اسأل مشغّل الخادم عن عنوانه الصحيح.</translation>
    </message>
    <message>
        <source>The server speaks a protocol that Campanile does not know.</source>
        <translation>يستخدم الخادم بروتوكولًا لا يعرفه Campanile.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>تحقق من العنوان.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut off.</source>
        <translation>انقطع رد الخادم قبل اكتماله.</translation>
    </message>
    <message>
        <source>It was not stored; your changes are kept here.</source>
        <translation>لم يُحفظ ما وصل، وتغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>ستُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was far larger than it should be.</source>
        <translation>كان رد الخادم أكبر بكثير مما ينبغي.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>راجع مشغّل الخادم.</translation>
    </message>
    <message>
        <source>The server sent news in a form that cannot be read.</source>
        <translation>أرسل الخادم مستجدات بصيغة تتعذر قراءتها.</translation>
    </message>
    <message>
        <source>The server does not send news by itself.</source>
        <translation>لا يرسل الخادم المستجدات تلقائيًا.</translation>
    </message>
    <message>
        <source>The server no longer accepts your sign-in.</source>
        <translation>لم يعد الخادم يقبل تسجيل دخولك.</translation>
    </message>
    <message>
        <source>The server does not allow this.</source>
        <translation>لا يسمح الخادم بهذا.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>لا يوجد على الخادم ما طُلب منه.</translation>
    </message>
    <message>
        <source>Check the address, or go back to the list.</source>
        <translation>تحقق من العنوان أو عُد إلى القائمة.</translation>
    </message>
    <message>
        <source>The server says that somebody was faster.</source>
        <translation>يقول الخادم إن شخصًا آخر سبقك.</translation>
    </message>
    <message>
        <source>Look at it again, then repeat the change.</source>
        <translation>راجعه مرة أخرى ثم أعد التغيير.</translation>
    </message>
    <message>
        <source>This is larger than the server accepts.</source>
        <translation>هذا أكبر مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>What you made is saved here.</source>
        <translation>ما أنشأته محفوظ هنا.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>قلّل الحجم.</translation>
    </message>
    <message>
        <source>The server asks to wait a little.</source>
        <translation>يطلب الخادم الانتظار قليلًا.</translation>
    </message>
    <message>
        <source>Your changes are saved here and are sent later.</source>
        <translation>تغييراتك محفوظة هنا وستُرسل لاحقًا.</translation>
    </message>
    <message>
        <source>Just keep working.</source>
        <translation>تابع العمل ببساطة.</translation>
    </message>
    <message>
        <source>This passes a limit of the server.</source>
        <translation>هذا يتجاوز أحد حدود الخادم.</translation>
    </message>
    <message>
        <source>Something went wrong on the server.</source>
        <translation>حدث خطأ على الخادم.</translation>
    </message>
    <message>
        <source>The server has no space left.</source>
        <translation>لم تعد على الخادم مساحة كافية.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>أبلغ مشغّل الخادم.</translation>
    </message>
    <message>
        <source>The server could not read what Campanile sent.</source>
        <translation>لم يستطع الخادم قراءة ما أرسله Campanile.</translation>
    </message>
    <message>
        <source>Update Campanile; send the code if it stays.</source>
        <translation>حدِّث Campanile، وأبلغ عن الرمز إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>The server refused what Campanile asked for.</source>
        <translation>رفض الخادم ما طلبه Campanile.</translation>
    </message>
    <message>
        <source>The server lacks something that Campanile needs.</source>
        <translation>ينقص الخادم شيء يحتاج إليه Campanile.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to update it.</source>
        <translation>اطلب من مشغّل الخادم تحديثه.</translation>
    </message>
    <message>
        <source>The server does not know this function.</source>
        <translation>لا يعرف الخادم هذه الوظيفة.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read.</source>
        <translation>تتعذر قراءة رد الخادم.</translation>
    </message>
    <message>
        <source>The download of the workspace broke off.</source>
        <translation>انقطع تنزيل مساحة العمل.</translation>
    </message>
    <message>
        <source>What arrived is kept; your changes are kept here.</source>
        <translation>بقي ما وصل، وتغييراتك محفوظة هنا.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>سيستأنف تلقائيًا.</translation>
    </message>
    <message>
        <source>The server sent a record that is too large.</source>
        <translation>أرسل الخادم سجلًا كبيرًا جدًا.</translation>
    </message>
    <message>
        <source>The server cannot send the whole workspace at once.</source>
        <translation>لا يستطيع الخادم إرسال مساحة العمل كلها دفعة واحدة.</translation>
    </message>
    <message>
        <source>It is fetched piece by piece instead; that takes longer.</source>
        <translation>تُجلب على أجزاء بدلًا من ذلك، ويستغرق هذا وقتًا أطول.</translation>
    </message>
    <message>
        <source>Nothing in this workspace is open to you.</source>
        <translation>لا شيء في مساحة العمل هذه متاح لك.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow this.</source>
        <translation>لا يسمح دورك في مساحة العمل هذه بذلك.</translation>
    </message>
    <message>
        <source>This workspace is no longer open to you on the server.</source>
        <translation>لم تعد مساحة العمل هذه متاحة لك على الخادم.</translation>
    </message>
    <message>
        <source>The copy here stays as it is.</source>
        <translation>ستبقى النسخة هنا كما هي.</translation>
    </message>
    <message>
        <source>This server cannot keep a Campanile workspace.</source>
        <translation>لا يستطيع هذا الخادم استضافة مساحة عمل Campanile.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the server to update it.</source>
        <translation>تحقق من العنوان أو اطلب من مشغّل الخادم تحديثه.</translation>
    </message>
    <message>
        <source>The server keeps giving the same answer.</source>
        <translation>يكرر الخادم الرد نفسه.</translation>
    </message>
    <message>
        <source>The server answered with an older state than before.</source>
        <translation>رد الخادم بحالة أقدم من السابقة.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>الخادم مشغول.</translation>
    </message>
    <message>
        <source>The server could not do what Campanile asked for.</source>
        <translation>لم يستطع الخادم تنفيذ ما طلبه Campanile.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>رفض الخادم هذا.</translation>
    </message>
    <message>
        <source>A file that waits to be uploaded cannot be read.</source>
        <translation>تتعذر قراءة ملف ينتظر الرفع.</translation>
    </message>
    <message>
        <source>The post is kept; the file has not been sent.</source>
        <translation>المنشور محفوظ، لكن الملف لم يُرسل.</translation>
    </message>
    <message>
        <source>Add the file again.</source>
        <translation>أضف الملف من جديد.</translation>
    </message>
    <message>
        <source>A file changed while it waited to be uploaded.</source>
        <translation>تغيّر ملف وهو ينتظر الرفع.</translation>
    </message>
    <message>
        <source>A file did not arrive at the server as it was sent.</source>
        <translation>لم يصل أحد الملفات إلى الخادم كما أُرسل.</translation>
    </message>
    <message>
        <source>The file is still here.</source>
        <translation>الملف ما زال هنا.</translation>
    </message>
    <message>
        <source>It is uploaded again by itself.</source>
        <translation>سيُعاد رفعه تلقائيًا.</translation>
    </message>
    <message>
        <source>Your sign-in has ended.</source>
        <translation>انتهى تسجيل دخولك.</translation>
    </message>
    <message>
        <source>This needs a sign-in.</source>
        <translation>يتطلب هذا تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Sign in, then try again.</source>
        <translation>سجّل الدخول ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Your sign-in has expired or was withdrawn.</source>
        <translation>انتهت صلاحية تسجيل دخولك أو أُلغي.</translation>
    </message>
    <message>
        <source>Renewing your sign-in was interrupted.</source>
        <translation>انقطع تجديد تسجيل دخولك.</translation>
    </message>
    <message>
        <source>Try again; sign in again if it stays.</source>
        <translation>أعد المحاولة، وسجّل الدخول من جديد إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>The name and the password do not fit together.</source>
        <translation>الاسم وكلمة المرور غير متطابقين.</translation>
    </message>
    <message>
        <source>Try again, or ask the administrator of the server.</source>
        <translation>أعد المحاولة أو راجع مسؤول الخادم.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in.</source>
        <translation>كثرت محاولات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation>انتظر بضع دقائق ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The password is too short: at least %1 characters are needed.</source>
        <translation>كلمة المرور قصيرة جدًا؛ الحد الأدنى لعدد الأحرف: %1.</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>اختر كلمة أطول.</translation>
    </message>
    <message>
        <source>The password is too long: at most %1 bytes are possible.</source>
        <translation>كلمة المرور طويلة جدًا؛ الحد الأقصى بالبايت: %1.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>اختر كلمة أقصر.</translation>
    </message>
    <message>
        <source>The password could not be prepared for storing.</source>
        <translation>تعذر تجهيز كلمة المرور للحفظ.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>أغلق البرامج الأخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The sign-in was not confirmed.</source>
        <translation>لم يُؤكَّد تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Sign in again when you are ready.</source>
        <translation>سجّل الدخول من جديد متى شئت.</translation>
    </message>
    <message>
        <source>The server refused the sign-in.</source>
        <translation>رفض الخادم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The sign-in in the browser took too long.</source>
        <translation>استغرق تسجيل الدخول في المتصفح وقتًا طويلًا.</translation>
    </message>
    <message>
        <source>No web browser could be opened for the sign-in.</source>
        <translation>تعذر فتح متصفح لتسجيل الدخول.</translation>
    </message>
    <message>
        <source>Choose a default browser in the system settings, then try again.</source>
        <translation>اختر متصفحًا افتراضيًا في إعدادات النظام ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be received on this computer.</source>
        <translation>لا يمكن استقبال رد المتصفح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check whether a firewall blocks local connections, then try again.</source>
        <translation>تحقق هل يحجب جدار الحماية الاتصالات المحلية ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer belongs to another sign-in, so it was refused.</source>
        <translation>رد المتصفح يخص عملية تسجيل دخول أخرى، لذلك رُفض.</translation>
    </message>
    <message>
        <source>Close old sign-in pages, then sign in again.</source>
        <translation>أغلق صفحات تسجيل الدخول القديمة ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer comes from another server, so it was refused.</source>
        <translation>رد المتصفح آتٍ من خادم آخر، لذلك رُفض.</translation>
    </message>
    <message>
        <source>Check the address of the server, then sign in again.</source>
        <translation>تحقق من عنوان الخادم ثم سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer cannot be read.</source>
        <translation>تتعذر قراءة رد المتصفح.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>سجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>The server does not say properly how to sign in.</source>
        <translation>لا يوضح الخادم كيفية تسجيل الدخول بشكل سليم.</translation>
    </message>
    <message>
        <source>Check the address, or ask the administrator of the server.</source>
        <translation>تحقق من العنوان أو راجع مسؤول الخادم.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to the sign-in cannot be read.</source>
        <translation>تتعذر قراءة رد الخادم على تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The stored sign-in cannot be read.</source>
        <translation>تتعذر قراءة بيانات تسجيل الدخول المحفوظة.</translation>
    </message>
    <message>
        <source>%1 answered, but not like a Campanile server.</source>
        <translation>رد %1، لكن ليس كما يرد خادم Campanile.</translation>
    </message>
    <message>
        <source>You are signed in to %1, but no workspace is open to you.</source>
        <translation>أنت مسجّل الدخول إلى %1، لكن لا تتاح لك أي مساحة عمل.</translation>
    </message>
    <message>
        <source>Ask the administrator of the server to add you.</source>
        <translation>اطلب من مسؤول الخادم إضافتك.</translation>
    </message>
    <message>
        <source>This post is no longer there.</source>
        <translation>لم يعد هذا المنشور موجودًا.</translation>
    </message>
    <message>
        <source>What you typed is kept until you leave.</source>
        <translation>يبقى ما كتبته حتى تغادر.</translation>
    </message>
    <message>
        <source>Copy your text into a new post if you need it.</source>
        <translation>انسخ النص إلى منشور جديد إن احتجت إليه.</translation>
    </message>
    <message>
        <source>This post is being published or is out.</source>
        <translation>يجري نشر هذا المنشور أو أنه نُشر بالفعل.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>لم يتغير.</translation>
    </message>
    <message>
        <source>Duplicate it to write a new version.</source>
        <translation>كرّره لكتابة نسخة جديدة.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>مضى ذلك الوقت.</translation>
    </message>
    <message>
        <source>The post stays where it was.</source>
        <translation>بقي المنشور في مكانه.</translation>
    </message>
    <message>
        <source>Choose a later time, or publish now.</source>
        <translation>اختر وقتًا لاحقًا أو انشره الآن.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>لم يُختر أي حساب.</translation>
    </message>
    <message>
        <source>The post is saved as a draft.</source>
        <translation>حُفظ المنشور مسودةً.</translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation>اختر حسابًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>No time is set.</source>
        <translation>لم يُحدَّد وقت.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>اختر تاريخًا ووقتًا.</translation>
    </message>
    <message>
        <source>That account is not known here.</source>
        <translation>هذا الحساب غير معروف هنا.</translation>
    </message>
    <message>
        <source>The post is saved without it.</source>
        <translation>حُفظ المنشور من دونه.</translation>
    </message>
    <message>
        <source>Choose another account, or connect it again.</source>
        <translation>اختر حسابًا آخر أو أعد ربطه.</translation>
    </message>
    <message>
        <source>This post does not repeat.</source>
        <translation>هذا المنشور لا يتكرر.</translation>
    </message>
    <message>
        <source>The rule of this series names its day.</source>
        <translation>قاعدة التكرار تحدد اليوم.</translation>
    </message>
    <message>
        <source>The series stays where it was.</source>
        <translation>بقيت السلسلة في مكانها.</translation>
    </message>
    <message>
        <source>Change the rule in the composer instead.</source>
        <translation>غيّر القاعدة في المحرر بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>It was not clear which posts of the series are meant.</source>
        <translation>لم يتضح أي منشورات السلسلة هي المقصودة.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>تتعذر قراءة %1.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>لم يتغير المنشور.</translation>
    </message>
    <message>
        <source>Check that the file is still there.</source>
        <translation>تأكد أن الملف ما زال موجودًا.</translation>
    </message>
    <message>
        <source>%1 is too large (%2).</source>
        <translation>حجم %1 كبير جدًا (%2).</translation>
    </message>
    <message>
        <source>Choose a file of at most %3.</source>
        <translation>اختر ملفًا لا يتجاوز حجمه %3.</translation>
    </message>
    <message>
        <source>%1 is not a picture, video, sound or PDF.</source>
        <translation>ليس %1 صورة ولا فيديو ولا صوتًا ولا ملف PDF.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This file was deleted.</source>
        <translation>حُذف هذا الملف.</translation>
    </message>
    <message>
        <source>The post itself is still there.</source>
        <translation>المنشور نفسه ما زال موجودًا.</translation>
    </message>
    <message>
        <source>This conflict was settled already.</source>
        <translation>حُلّ هذا التعارض من قبل.</translation>
    </message>
    <message>
        <source>Both values are kept in the history.</source>
        <translation>القيمتان محفوظتان في السجل.</translation>
    </message>
    <message>
        <source>The value changed again while you were choosing.</source>
        <translation>تغيرت القيمة مرة أخرى أثناء الاختيار.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>لم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>Look at the values as they are now.</source>
        <translation>راجع القيم كما هي الآن.</translation>
    </message>
    <message>
        <source>This repetition rule cannot be read.</source>
        <translation>تتعذر قراءة قاعدة التكرار هذه.</translation>
    </message>
    <message>
        <source>The series stays as it was.</source>
        <translation>بقيت السلسلة كما كانت.</translation>
    </message>
    <message>
        <source>Choose the repetition anew.</source>
        <translation>اختر التكرار من جديد.</translation>
    </message>
    <message>
        <source>A series ends by date or by count, not by both.</source>
        <translation>تنتهي السلسلة بتاريخ أو بعدد مرات، لا بكليهما.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>اختر واحدًا منهما.</translation>
    </message>
    <message>
        <source>This would repeat too often.</source>
        <translation>سيتكرر هذا أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Choose a longer interval.</source>
        <translation>اختر فترة أطول.</translation>
    </message>
    <message>
        <source>This repetition takes too long to work out.</source>
        <translation>يستغرق حساب هذا التكرار وقتًا طويلًا جدًا.</translation>
    </message>
    <message>
        <source>Choose a simpler repetition.</source>
        <translation>اختر تكرارًا أبسط.</translation>
    </message>
    <message>
        <source>A series with this rule never takes place.</source>
        <translation>لن يحل موعد أي سلسلة بهذه القاعدة.</translation>
    </message>
    <message>
        <source>Check the days and the end of the series.</source>
        <translation>تحقق من أيام السلسلة ونهايتها.</translation>
    </message>
    <message>
        <source>The time zone %1 is not known.</source>
        <translation>المنطقة الزمنية %1 غير معروفة.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>اختر منطقة زمنية من القائمة.</translation>
    </message>
    <message>
        <source>The start of the series cannot be read.</source>
        <translation>تتعذر قراءة بداية السلسلة.</translation>
    </message>
    <message>
        <source>A series can be counted out from 1 to %1 times.</source>
        <translation>يمكن أن يكون عدد مرات السلسلة من ١ إلى %1.</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>اختر عددًا أصغر.</translation>
    </message>
    <message>
        <source>The series does not take place at that time.</source>
        <translation>لا موعد للسلسلة في ذلك الوقت.</translation>
    </message>
    <message>
        <source>Choose another day of the series.</source>
        <translation>اختر يومًا آخر من السلسلة.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>تتعذر قراءة الملف.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>Check that the file is still there and may be read.</source>
        <translation>تأكد أن الملف ما زال موجودًا وأن قراءته مسموحة.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>الملف أكبر من ٦٤ م.ب.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>قسّمه إلى عدة ملفات.</translation>
    </message>
    <message>
        <source>There is nothing in this file that can become a post.</source>
        <translation>لا شيء في هذا الملف يصلح أن يكون منشورًا.</translation>
    </message>
    <message>
        <source>Check the columns, or choose another file.</source>
        <translation>تحقق من الأعمدة أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>أُوقف الاستيراد.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>ابدأ من جديد متى شئت.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>تتعذر كتابة الملف.</translation>
    </message>
    <message>
        <source>Your posts are not affected.</source>
        <translation>لم تتأثر منشوراتك.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>اختر مجلدًا آخر أو حرّر بعض المساحة.</translation>
    </message>
    <message>
        <source>The table is larger than %1.</source>
        <translation>الجدول أكبر من %1.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>يتجاوز عدد صفوف الجدول %1.</translation>
    </message>
    <message>
        <source>This file is not a calendar.</source>
        <translation>هذا الملف ليس تقويمًا.</translation>
    </message>
    <message>
        <source>Choose an iCalendar file (.ics) or a table (.csv).</source>
        <translation>اختر ملف iCalendar ‏(‎.ics) أو جدولًا ‏(‎.csv).</translation>
    </message>
    <message>
        <source>The calendar is larger than %1.</source>
        <translation>التقويم أكبر من %1.</translation>
    </message>
    <message>
        <source>The calendar has more than %1 events.</source>
        <translation>يتجاوز عدد أحداث التقويم %1.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>هذا ليس عنوان ويب.</translation>
    </message>
    <message>
        <source>The link was not changed.</source>
        <translation>لم يتغير الرابط.</translation>
    </message>
    <message>
        <source>Write it with https in front.</source>
        <translation>اكتبه مبدوءًا بـ https.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a character that a link cannot carry.</source>
        <translation>في «%1» حرف لا يمكن أن يحمله الرابط.</translation>
    </message>
    <message>
        <source>Remove line breaks and tabs.</source>
        <translation>أزل فواصل الأسطر وعلامات الجدولة.</translation>
    </message>
    <message>
        <source>With its parameters the link is longer than %1 characters.</source>
        <translation>يتجاوز طول الرابط مع معاملاته %1 حرف.</translation>
    </message>
    <message>
        <source>Shorten the parameters.</source>
        <translation>اختصر المعاملات.</translation>
    </message>
    <message>
        <source>This line is not one JSON string.</source>
        <translation>هذا السطر ليس نص JSON واحدًا.</translation>
    </message>
    <message>
        <source>The other lines are counted.</source>
        <translation>تُحتسب الأسطر الأخرى.</translation>
    </message>
    <message>
        <source>Campanile knows no network called %1.</source>
        <translation>لا يعرف Campanile شبكة باسم %1.</translation>
    </message>
    <message>
        <source>Nothing was counted.</source>
        <translation>لم يُحتسب شيء.</translation>
    </message>
    <message>
        <source>Check the name of the network.</source>
        <translation>تحقق من اسم الشبكة.</translation>
    </message>
    <message>
        <source>The spelling dictionary %1 cannot be read.</source>
        <translation>تتعذر قراءة القاموس الإملائي %1.</translation>
    </message>
    <message>
        <source>Your text is not affected.</source>
        <translation>لم يتأثر نصك.</translation>
    </message>
    <message>
        <source>Install the dictionary again, or choose another language.</source>
        <translation>أعد تثبيت القاموس أو اختر لغة أخرى.</translation>
    </message>
    <message>
        <source>Making the demo workspace was stopped.</source>
        <translation>أُوقف إنشاء مساحة العمل التجريبية.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>لم يُحتفظ بشيء منها.</translation>
    </message>
    <message>
        <source>%1 already belongs to &quot;%2&quot;.</source>
        <translation>%1 مخصص بالفعل لـ«%2».</translation>
    </message>
    <message>
        <source>Choose another key, or free that one first.</source>
        <translation>اختر مفتاحًا آخر أو حرّر هذا أولًا.</translation>
    </message>
    <message>
        <source>This command does not exist in this window.</source>
        <translation>هذا الأمر غير موجود في هذه النافذة.</translation>
    </message>
    <message>
        <source>No arrangement of the window is saved yet.</source>
        <translation>لم يُحفظ ترتيب للنافذة بعد.</translation>
    </message>
    <message>
        <source>The usual one is shown.</source>
        <translation>يُعرض الترتيب المعتاد.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window cannot be read.</source>
        <translation>تتعذر قراءة ترتيب النافذة المحفوظ.</translation>
    </message>
    <message>
        <source>The usual one is shown; the file was not touched.</source>
        <translation>يُعرض الترتيب المعتاد، ولم يُمسّ الملف.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>تحقق من أذونات الملف.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window is damaged.</source>
        <translation>ترتيب النافذة المحفوظ تالف.</translation>
    </message>
    <message>
        <source>The usual one is shown; your work is not affected.</source>
        <translation>يُعرض الترتيب المعتاد، ولم يتأثر عملك.</translation>
    </message>
    <message>
        <source>Arrange the window anew.</source>
        <translation>أعد ترتيب النافذة.</translation>
    </message>
    <message>
        <source>The saved arrangement of the window is too large to be real.</source>
        <translation>ترتيب النافذة المحفوظ أكبر من أن يكون حقيقيًا.</translation>
    </message>
    <message>
        <source>The arrangement of the window was saved by a newer version of Campanile.</source>
        <translation>حُفظ ترتيب النافذة بإصدار أحدث من Campanile.</translation>
    </message>
    <message>
        <source>The usual one is shown; the saved one was not touched.</source>
        <translation>يُعرض الترتيب المعتاد، ولم يُمسّ المحفوظ.</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>تعذر إنشاء الصورة.</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>اختر مقاسًا أصغر.</translation>
    </message>
    <message>
        <source>The server was not running at the planned time.</source>
        <translation>لم يكن الخادم يعمل في الموعد المحدد.</translation>
    </message>
    <message>
        <source>Publish now, or plan a new time.</source>
        <translation>انشره الآن أو حدّد موعدًا جديدًا.</translation>
    </message>
    <message>
        <source>The post has no account to go to.</source>
        <translation>لا حساب يُنشر عليه هذا المنشور.</translation>
    </message>
    <message>
        <source>The post could not be published in time.</source>
        <translation>تعذر نشر المنشور في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Nothing more will be sent.</source>
        <translation>لن يُرسل شيء آخر.</translation>
    </message>
    <message>
        <source>The post was sent, but the network gave no answer, and it could not be found or ruled out.</source>
        <translation>أُرسل المنشور لكن الشبكة لم ترد، ولم يمكن العثور عليه ولا استبعاده.</translation>
    </message>
    <message>
        <source>It is not sent twice.</source>
        <translation>لن يُرسل مرتين.</translation>
    </message>
    <message>
        <source>Look at the account before you send it again.</source>
        <translation>راجع الحساب قبل إعادة إرساله.</translation>
    </message>
    <message>
        <source>The network no longer accepts the sign-in of this account.</source>
        <translation>لم تعد الشبكة تقبل تسجيل دخول هذا الحساب.</translation>
    </message>
    <message>
        <source>The post waits until its deadline.</source>
        <translation>ينتظر المنشور حتى مهلته النهائية.</translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation>أعد ربط الحساب.</translation>
    </message>
    <message>
        <source>The network has stopped this account.</source>
        <translation>أوقفت الشبكة هذا الحساب.</translation>
    </message>
    <message>
        <source>Nothing was sent; the post is kept.</source>
        <translation>لم يُرسل شيء، والمنشور محفوظ.</translation>
    </message>
    <message>
        <source>Sign in at the network to see why.</source>
        <translation>سجّل الدخول إلى الشبكة لمعرفة السبب.</translation>
    </message>
    <message>
        <source>The account is no longer connected.</source>
        <translation>لم يعد الحساب متصلًا.</translation>
    </message>
    <message>
        <source>Connect the account again, or choose another one.</source>
        <translation>أعد ربط الحساب أو اختر حسابًا آخر.</translation>
    </message>
    <message>
        <source>This network cannot be published to.</source>
        <translation>لا يمكن النشر على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Choose another account.</source>
        <translation>اختر حسابًا آخر.</translation>
    </message>
    <message>
        <source>The post breaks a rule of the network.</source>
        <translation>يخالف المنشور إحدى قواعد الشبكة.</translation>
    </message>
    <message>
        <source>Open the post to see what has to change.</source>
        <translation>افتح المنشور لترى ما يجب تغييره.</translation>
    </message>
    <message>
        <source>The network refused the post.</source>
        <translation>رفضت الشبكة المنشور.</translation>
    </message>
    <message>
        <source>The post is kept here.</source>
        <translation>المنشور محفوظ هنا.</translation>
    </message>
    <message>
        <source>Read the network&apos;s answer, then change the post.</source>
        <translation>اقرأ رد الشبكة ثم عدّل المنشور.</translation>
    </message>
    <message>
        <source>The network does not allow this account to do this.</source>
        <translation>لا تسمح الشبكة لهذا الحساب بذلك.</translation>
    </message>
    <message>
        <source>Check the account&apos;s rights at the network.</source>
        <translation>تحقق من صلاحيات الحساب لدى الشبكة.</translation>
    </message>
    <message>
        <source>The network says that it has this post already.</source>
        <translation>تقول الشبكة إن هذا المنشور موجود لديها بالفعل.</translation>
    </message>
    <message>
        <source>It was not sent twice.</source>
        <translation>لم يُرسل مرتين.</translation>
    </message>
    <message>
        <source>Look at the account, or change the text.</source>
        <translation>راجع الحساب أو غيّر النص.</translation>
    </message>
    <message>
        <source>The network asks to wait.</source>
        <translation>تطلب الشبكة الانتظار.</translation>
    </message>
    <message>
        <source>The post goes out by itself as soon as it may.</source>
        <translation>سيُنشر المنشور تلقائيًا حالما يُسمح بذلك.</translation>
    </message>
    <message>
        <source>The account has reached the number of posts that the network allows.</source>
        <translation>بلغ الحساب عدد المنشورات الذي تسمح به الشبكة.</translation>
    </message>
    <message>
        <source>The network could not be reached.</source>
        <translation>تعذر الوصول إلى الشبكة.</translation>
    </message>
    <message>
        <source>The post is tried again by itself.</source>
        <translation>ستُعاد محاولة النشر تلقائيًا.</translation>
    </message>
    <message>
        <source>The network has a fault of its own.</source>
        <translation>لدى الشبكة عطل داخلي.</translation>
    </message>
    <message>
        <source>The network gave no answer.</source>
        <translation>لم ترد الشبكة.</translation>
    </message>
    <message>
        <source>It is being checked; nothing is sent twice.</source>
        <translation>يجري التحقق، ولن يُرسل شيء مرتين.</translation>
    </message>
    <message>
        <source>The network&apos;s answer cannot be read.</source>
        <translation>تتعذر قراءة رد الشبكة.</translation>
    </message>
    <message>
        <source>The address of the account&apos;s server is not allowed.</source>
        <translation>عنوان خادم الحساب غير مسموح به.</translation>
    </message>
    <message>
        <source>Connect the account with another address.</source>
        <translation>اربط الحساب بعنوان آخر.</translation>
    </message>
    <message>
        <source>The account&apos;s server has moved.</source>
        <translation>انتقل خادم الحساب إلى مكان آخر.</translation>
    </message>
    <message>
        <source>Connect the account with its new address.</source>
        <translation>اربط الحساب بعنوانه الجديد.</translation>
    </message>
    <message>
        <source>A file of the post is missing.</source>
        <translation>أحد ملفات المنشور مفقود.</translation>
    </message>
    <message>
        <source>The network had dropped a file.</source>
        <translation>أسقطت الشبكة أحد الملفات.</translation>
    </message>
    <message>
        <source>The network could not use a file.</source>
        <translation>لم تستطع الشبكة استخدام أحد الملفات.</translation>
    </message>
    <message>
        <source>Choose another file, or save it in another format.</source>
        <translation>اختر ملفًا آخر أو احفظه بصيغة أخرى.</translation>
    </message>
    <message>
        <source>The post is live, but its first comment could not be published.</source>
        <translation>المنشور منشور، لكن تعذر نشر تعليقه الأول.</translation>
    </message>
    <message>
        <source>The text of the comment is kept here.</source>
        <translation>نص التعليق محفوظ هنا.</translation>
    </message>
    <message>
        <source>Write the comment at the network itself.</source>
        <translation>اكتب التعليق على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation>أُلغي قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>أُوقف بناءً على الطلب.</translation>
    </message>
    <message>
        <source>What had been sent stays live; the rest was not sent.</source>
        <translation>يبقى ما أُرسل منشورًا، ولم يُرسل الباقي.</translation>
    </message>
    <message>
        <source>The post is being stopped.</source>
        <translation>يجري إيقاف نشر المنشور.</translation>
    </message>
    <message>
        <source>What has been sent stays live; the rest is not sent.</source>
        <translation>يبقى ما أُرسل منشورًا، ولن يُرسل الباقي.</translation>
    </message>
    <message>
        <source>The server could not be reached, so the post was not stopped.</source>
        <translation>تعذر الوصول إلى الخادم، فلم يُوقف نشر المنشور.</translation>
    </message>
    <message>
        <source>It goes out as planned.</source>
        <translation>سيُنشر كما هو مخطط.</translation>
    </message>
    <message>
        <source>Go online, then stop it again.</source>
        <translation>اتصل بالشبكة ثم أوقفه من جديد.</translation>
    </message>
    <message>
        <source>The server gave no answer, so it is not known whether the post was stopped.</source>
        <translation>لم يرد الخادم، فلا يُعرف هل أُوقف نشر المنشور.</translation>
    </message>
    <message>
        <source>The post shows by itself what became of it.</source>
        <translation>سيُظهر المنشور تلقائيًا ما آل إليه.</translation>
    </message>
    <message>
        <source>Look at it in a moment, or stop it again.</source>
        <translation>راجعه بعد قليل أو أوقفه من جديد.</translation>
    </message>
    <message>
        <source>The post is not being published, or not any more.</source>
        <translation>لا يجري نشر هذا المنشور، أو لم يعد كذلك.</translation>
    </message>
    <message>
        <source>Nothing was stopped.</source>
        <translation>لم يُوقف شيء.</translation>
    </message>
    <message>
        <source>Look at the post to see what became of it.</source>
        <translation>راجع المنشور لترى ما آل إليه.</translation>
    </message>
    <message>
        <source>Your role does not allow stopping this post.</source>
        <translation>لا يسمح دورك بإيقاف نشر هذا المنشور.</translation>
    </message>
    <message>
        <source>The repetition of this post cannot be read, so the series stopped.</source>
        <translation>تتعذر قراءة تكرار هذا المنشور، لذلك توقفت السلسلة.</translation>
    </message>
    <message>
        <source>Posts that went out stay live.</source>
        <translation>تبقى المنشورات التي نُشرت منشورة.</translation>
    </message>
    <message>
        <source>This post is not being published.</source>
        <translation>لا يجري نشر هذا المنشور.</translation>
    </message>
    <message>
        <source>Take it off the plan instead.</source>
        <translation>أزله من الجدول بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>No sign-in is stored for this account.</source>
        <translation>لا توجد بيانات تسجيل دخول محفوظة لهذا الحساب.</translation>
    </message>
    <message>
        <source>Posts and drafts are not affected.</source>
        <translation>لم تتأثر المنشورات والمسودات.</translation>
    </message>
    <message>
        <source>The practice network could not start.</source>
        <translation>تعذر تشغيل شبكة التدريب.</translation>
    </message>
    <message>
        <source>Close other copies of Campanile, then start again.</source>
        <translation>أغلق نسخ Campanile الأخرى ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The practice network could not save.</source>
        <translation>تعذر على شبكة التدريب الحفظ.</translation>
    </message>
    <message>
        <source>Check free space and permissions, then start again.</source>
        <translation>تحقق من المساحة الحرة والأذونات ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The disk of the server is full.</source>
        <translation>قرص الخادم ممتلئ.</translation>
    </message>
    <message>
        <source>Free some space there; it goes on by itself.</source>
        <translation>حرّر بعض المساحة عليه وسيستأنف العمل تلقائيًا.</translation>
    </message>
    <message>
        <source>The disk of the server could not be read or written.</source>
        <translation>تعذرت القراءة من قرص الخادم أو الكتابة عليه.</translation>
    </message>
    <message>
        <source>Check the disk of the server.</source>
        <translation>افحص قرص الخادم.</translation>
    </message>
    <message>
        <source>The server is busy with other changes.</source>
        <translation>الخادم مشغول بتغييرات أخرى.</translation>
    </message>
    <message>
        <source>The server&apos;s database does not answer.</source>
        <translation>قاعدة بيانات الخادم لا تستجيب.</translation>
    </message>
    <message>
        <source>The server&apos;s folder for data cannot be written.</source>
        <translation>تتعذر الكتابة في مجلد بيانات الخادم.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions.</source>
        <translation>تحقق من أذونات المجلد.</translation>
    </message>
    <message>
        <source>The server&apos;s data of this workspace is damaged.</source>
        <translation>بيانات مساحة العمل هذه على الخادم تالفة.</translation>
    </message>
    <message>
        <source>Bring the server&apos;s data back from a backup.</source>
        <translation>استرجع بيانات الخادم من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The server&apos;s data was last used by a newer version.</source>
        <translation>استُخدمت بيانات الخادم آخر مرة بإصدار أحدث.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>لم يُمسّ منها شيء.</translation>
    </message>
    <message>
        <source>The server refused a change that contradicts what it has.</source>
        <translation>رفض الخادم تغييرًا يتعارض مع ما لديه.</translation>
    </message>
    <message>
        <source>Nothing was changed there.</source>
        <translation>لم يتغير شيء هناك.</translation>
    </message>
    <message>
        <source>The server has this workspace already.</source>
        <translation>مساحة العمل هذه موجودة على الخادم بالفعل.</translation>
    </message>
    <message>
        <source>The server does not have this workspace.</source>
        <translation>مساحة العمل هذه غير موجودة على الخادم.</translation>
    </message>
    <message>
        <source>The server cannot read the name of this workspace.</source>
        <translation>تتعذر على الخادم قراءة اسم مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>Join the team again.</source>
        <translation>انضم إلى الفريق من جديد.</translation>
    </message>
    <message>
        <source>One record is larger than the server keeps.</source>
        <translation>أحد السجلات أكبر مما يحفظه الخادم.</translation>
    </message>
    <message>
        <source>The server could not take back half of a change.</source>
        <translation>لم يستطع الخادم سحب نصف تغيير.</translation>
    </message>
    <message>
        <source>The whole change was refused.</source>
        <translation>رُفض التغيير كله.</translation>
    </message>
    <message>
        <source>Something went wrong in the server&apos;s database.</source>
        <translation>حدث خطأ في قاعدة بيانات الخادم.</translation>
    </message>
    <message>
        <source>The server does not have this record.</source>
        <translation>هذا السجل غير موجود على الخادم.</translation>
    </message>
    <message>
        <source>Deleted records can be brought back for 30 days.</source>
        <translation>يمكن استرجاع المحذوفات خلال ٣٠ يومًا.</translation>
    </message>
    <message>
        <source>The server has this record already.</source>
        <translation>هذا السجل موجود على الخادم بالفعل.</translation>
    </message>
    <message>
        <source>The first one was kept; nothing was doubled.</source>
        <translation>بقي الأول ولم يتكرر شيء.</translation>
    </message>
    <message>
        <source>The server refused a record because of its values.</source>
        <translation>رفض الخادم سجلًا بسبب قيمه.</translation>
    </message>
    <message>
        <source>Correct the values, then try again.</source>
        <translation>صحّح القيم ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server cannot filter or sort that way.</source>
        <translation>لا يستطيع الخادم الترشيح أو الترتيب بهذه الطريقة.</translation>
    </message>
    <message>
        <source>Your records are not affected.</source>
        <translation>لم تتأثر بياناتك.</translation>
    </message>
    <message>
        <source>Choose another order, or clear the filters.</source>
        <translation>اختر ترتيبًا آخر أو امسح المرشِّحات.</translation>
    </message>
    <message>
        <source>The server does not know this kind of record.</source>
        <translation>لا يعرف الخادم هذا النوع من السجلات.</translation>
    </message>
    <message>
        <source>The server does not have this file.</source>
        <translation>هذا الملف غير موجود على الخادم.</translation>
    </message>
    <message>
        <source>The file is larger than the server accepts.</source>
        <translation>الملف أكبر مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation>اختر ملفًا أصغر.</translation>
    </message>
    <message>
        <source>A file did not arrive at the server in full.</source>
        <translation>لم يصل أحد الملفات كاملًا إلى الخادم.</translation>
    </message>
    <message>
        <source>The server cannot read a file of the post.</source>
        <translation>تتعذر على الخادم قراءة أحد ملفات المنشور.</translation>
    </message>
    <message>
        <source>The server has no space left for files.</source>
        <translation>لم تعد على الخادم مساحة للملفات.</translation>
    </message>
    <message>
        <source>The server&apos;s folder for files cannot be written.</source>
        <translation>تتعذر الكتابة في مجلد ملفات الخادم.</translation>
    </message>
    <message>
        <source>This is not the name of a user or workspace.</source>
        <translation>هذا ليس اسم مستخدم ولا مساحة عمل.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>تحقق من الاسم.</translation>
    </message>
    <message>
        <source>A member has a role that the server does not know.</source>
        <translation>لأحد الأعضاء دور لا يعرفه الخادم.</translation>
    </message>
    <message>
        <source>Update the server.</source>
        <translation>حدِّث الخادم.</translation>
    </message>
    <message>
        <source>The list of users cannot be read or written.</source>
        <translation>تتعذر قراءة قائمة المستخدمين أو كتابتها.</translation>
    </message>
    <message>
        <source>The database refused a change to the list of users.</source>
        <translation>رفضت قاعدة البيانات تغييرًا في قائمة المستخدمين.</translation>
    </message>
    <message>
        <source>The server cannot use that address or port.</source>
        <translation>لا يستطيع الخادم استخدام ذلك العنوان أو المنفذ.</translation>
    </message>
    <message>
        <source>The server did not start.</source>
        <translation>لم يبدأ الخادم.</translation>
    </message>
    <message>
        <source>Choose another port, or stop the program that uses it.</source>
        <translation>اختر منفذًا آخر أو أوقف البرنامج الذي يستخدمه.</translation>
    </message>
    <message>
        <source>The server could not unpack what was sent.</source>
        <translation>لم يستطع الخادم فك ضغط ما أُرسل.</translation>
    </message>
    <message>
        <source>The server has too little memory to unpack what was sent.</source>
        <translation>ذاكرة الخادم لا تكفي لفك ضغط ما أُرسل.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Everything saved before is safe; the last change is not stored yet.</source>
        <translation>كل ما حُفظ سابقًا بأمان؛ أما التغيير الأخير فلم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>حرّر بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder for Campanile&apos;s data cannot be written.</source>
        <translation>تتعذر الكتابة في مجلد بيانات Campanile.</translation>
    </message>
    <message>
        <source>Nothing was lost; changes made now cannot be kept.</source>
        <translation>لم يُفقد شيء، لكن لا يمكن حفظ التغييرات الآن.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, then restart.</source>
        <translation>تحقق من أذونات المجلد ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>This data was last used by a newer version of Campanile.</source>
        <translation>استُخدمت هذه البيانات آخر مرة بإصدار أحدث من Campanile.</translation>
    </message>
    <message>
        <source>The local copy of this workspace is damaged.</source>
        <translation>النسخة المحلية من مساحة العمل هذه تالفة.</translation>
    </message>
    <message>
        <source>Changes that wait to be sent were saved first.</source>
        <translation>حُفظت أولًا التغييرات التي تنتظر الإرسال.</translation>
    </message>
    <message>
        <source>The copy is being fetched again.</source>
        <translation>يجري جلب النسخة من جديد.</translation>
    </message>
    <message>
        <source>The file in the place of this workspace&apos;s copy belongs to another program.</source>
        <translation>الملف الموجود في موضع نسخة مساحة العمل يخص برنامجًا آخر.</translation>
    </message>
    <message>
        <source>Move that file elsewhere, then open the workspace again.</source>
        <translation>انقل ذلك الملف إلى مكان آخر ثم افتح مساحة العمل من جديد.</translation>
    </message>
    <message>
        <source>The local copy of this workspace cannot be opened.</source>
        <translation>تعذر فتح النسخة المحلية من مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>لم يتغير فيها شيء.</translation>
    </message>
    <message>
        <source>The disk could not read or write the local copy.</source>
        <translation>تعذر على القرص قراءة النسخة المحلية أو الكتابة فيها.</translation>
    </message>
    <message>
        <source>Try again; check the disk if it stays.</source>
        <translation>أعد المحاولة، وافحص القرص إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>Another program holds the local copy of this workspace.</source>
        <translation>يستخدم برنامج آخر النسخة المحلية من مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>أغلق ذلك البرنامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This workspace is being closed.</source>
        <translation>يجري إغلاق مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>Open the workspace again.</source>
        <translation>افتح مساحة العمل من جديد.</translation>
    </message>
    <message>
        <source>Changes that wait to be sent could not be copied out of the damaged data.</source>
        <translation>تعذر استخراج التغييرات التي تنتظر الإرسال من البيانات التالفة.</translation>
    </message>
    <message>
        <source>The damaged data was not deleted.</source>
        <translation>لم تُحذف البيانات التالفة.</translation>
    </message>
    <message>
        <source>Free some space, then open the workspace again.</source>
        <translation>حرّر بعض المساحة ثم افتح مساحة العمل من جديد.</translation>
    </message>
    <message>
        <source>What you changed was deleted in the meantime.</source>
        <translation>حُذف في هذه الأثناء ما غيّرته.</translation>
    </message>
    <message>
        <source>This was already created.</source>
        <translation>أُنشئ هذا من قبل.</translation>
    </message>
    <message>
        <source>Somebody changed this since.</source>
        <translation>غيّر شخص آخر هذا بعد ذلك.</translation>
    </message>
    <message>
        <source>Their change was kept.</source>
        <translation>بقي تغييره كما هو.</translation>
    </message>
    <message>
        <source>Change it by hand if you still want to.</source>
        <translation>غيّره يدويًا إن كنت ما زلت تريد ذلك.</translation>
    </message>
    <message>
        <source>This change was sent already.</source>
        <translation>أُرسل هذا التغيير من قبل.</translation>
    </message>
    <message>
        <source>It was not taken back.</source>
        <translation>لم يُسحب التغيير.</translation>
    </message>
    <message>
        <source>Undo it instead.</source>
        <translation>استخدم «تراجع» بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Later changes build on this one.</source>
        <translation>تعتمد تغييرات لاحقة على هذا التغيير.</translation>
    </message>
    <message>
        <source>Take back the later changes first.</source>
        <translation>اسحب التغييرات اللاحقة أولًا.</translation>
    </message>
    <message>
        <source>A change was edited while it was being sent.</source>
        <translation>عُدّل تغيير أثناء إرساله.</translation>
    </message>
    <message>
        <source>It is sent again by itself.</source>
        <translation>سيُعاد إرساله تلقائيًا.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا يوجد ما يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا يوجد ما يمكن إعادته.</translation>
    </message>
    <message>
        <source>This is too much text for one post.</source>
        <translation>هذا النص طويل جدًا لمنشور واحد.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>ما حُفظ سابقًا بأمان.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>اختصر النص.</translation>
    </message>
    <message>
        <source>This is too large to be stored in one piece.</source>
        <translation>هذا أكبر من أن يُحفظ دفعة واحدة.</translation>
    </message>
    <message>
        <source>Only the server can set &quot;%1&quot;.</source>
        <translation>لا يمكن إلا للخادم ضبط «%1».</translation>
    </message>
    <message>
        <source>Only the server can change this.</source>
        <translation>لا يمكن إلا للخادم تغيير هذا.</translation>
    </message>
    <message>
        <source>Campanile tried to store two things in one step that do not go together.</source>
        <translation>حاول Campanile أن يحفظ في خطوة واحدة شيئين لا يجتمعان.</translation>
    </message>
    <message>
        <source>Campanile looked for a kind of record that this version does not know.</source>
        <translation>بحث Campanile عن نوع من السجلات لا يعرفه هذا الإصدار.</translation>
    </message>
    <message>
        <source>Campanile could not understand this filter.</source>
        <translation>تعذر على Campanile فهم هذا المرشِّح.</translation>
    </message>
    <message>
        <source>Clear the filters.</source>
        <translation>امسح المرشِّحات.</translation>
    </message>
    <message>
        <source>This list cannot be filtered or sorted that way.</source>
        <translation>لا يمكن ترشيح هذه القائمة أو ترتيبها بهذه الطريقة.</translation>
    </message>
    <message>
        <source>This kind of record cannot be searched.</source>
        <translation>لا يمكن البحث في هذا النوع من السجلات.</translation>
    </message>
    <message>
        <source>Search posts instead.</source>
        <translation>ابحث في المنشورات بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>A record came with a name that is not valid.</source>
        <translation>وصل سجل باسم غير صالح.</translation>
    </message>
    <message>
        <source>It was not stored.</source>
        <translation>لم يُحفظ.</translation>
    </message>
    <message>
        <source>A record came in a form that cannot be read.</source>
        <translation>وصل سجل بصيغة تتعذر قراءتها.</translation>
    </message>
    <message>
        <source>A record came without a valid version.</source>
        <translation>وصل سجل دون رقم إصدار صالح.</translation>
    </message>
    <message>
        <source>The server sent a list of changes that does not hold together.</source>
        <translation>أرسل الخادم قائمة تغييرات غير متسقة.</translation>
    </message>
    <message>
        <source>It is fetched again by itself.</source>
        <translation>سيُعاد جلبها تلقائيًا.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to your changes cannot be read.</source>
        <translation>تتعذر قراءة رد الخادم على تغييراتك.</translation>
    </message>
    <message>
        <source>Your changes are kept here and are not sent twice.</source>
        <translation>تغييراتك محفوظة هنا ولن تُرسل مرتين.</translation>
    </message>
    <message>
        <source>They are sent again by themselves.</source>
        <translation>سيُعاد إرسالها تلقائيًا.</translation>
    </message>
    <message>
        <source>The first download of this workspace was not under way.</source>
        <translation>لم يكن التنزيل الأول لمساحة العمل هذه جاريًا.</translation>
    </message>
    <message>
        <source>It starts again by itself.</source>
        <translation>سيبدأ من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>The first download brought more records than the server announced.</source>
        <translation>جلب التنزيل الأول سجلات أكثر مما أعلن الخادم.</translation>
    </message>
    <message>
        <source>The first download arrived in the wrong order.</source>
        <translation>وصل التنزيل الأول بترتيب خاطئ.</translation>
    </message>
    <message>
        <source>Campanile asked its own data a question that it could not answer.</source>
        <translation>استعلم Campanile من بياناته عن شيء لم يستطع الإجابة عنه.</translation>
    </message>
    <message>
        <source>A record holds a value of the wrong kind.</source>
        <translation>يحتوي أحد السجلات على قيمة من نوع خاطئ.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space, then start again.</source>
        <translation>تحقق من أذونات المجلد والمساحة الحرة ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The list of workspaces cannot be opened.</source>
        <translation>تعذر فتح قائمة مساحات العمل.</translation>
    </message>
    <message>
        <source>The workspaces themselves are not affected.</source>
        <translation>مساحات العمل نفسها لم تتأثر.</translation>
    </message>
    <message>
        <source>Another Campanile uses this profile and does not answer.</source>
        <translation>تستخدم نسخة أخرى من Campanile هذا الملف الشخصي ولا تستجيب.</translation>
    </message>
    <message>
        <source>Close it, or wait until it has ended, then start again.</source>
        <translation>أغلقها أو انتظر حتى تنتهي ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>This profile was last used by a newer version of Campanile.</source>
        <translation>استُخدم هذا الملف الشخصي آخر مرة بإصدار أحدث من Campanile.</translation>
    </message>
    <message>
        <source>The list of workspaces cannot be read.</source>
        <translation>تتعذر قراءة قائمة مساحات العمل.</translation>
    </message>
    <message>
        <source>Put the file %1 aside and start again.</source>
        <translation>انقل الملف %1 جانبًا ثم أعد التشغيل.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts is damaged.</source>
        <translation>المفتاح الذي يحمي الحسابات المتصلة تالف.</translation>
    </message>
    <message>
        <source>Bring the key file back from a backup, or connect the accounts again.</source>
        <translation>استرجع ملف المفتاح من نسخة احتياطية أو أعد ربط الحسابات.</translation>
    </message>
    <message>
        <source>The sign-in of an account cannot be decrypted.</source>
        <translation>تعذر فك تشفير بيانات تسجيل الدخول لأحد الحسابات.</translation>
    </message>
    <message>
        <source>A sign-in could not be encrypted, so it was not stored.</source>
        <translation>تعذر تشفير بيانات تسجيل الدخول فلم تُحفظ.</translation>
    </message>
    <message>
        <source>The file with your sign-ins is damaged.</source>
        <translation>ملف بيانات تسجيل الدخول تالف.</translation>
    </message>
    <message>
        <source>Posts, drafts and waiting changes are not affected.</source>
        <translation>لم تتأثر المنشورات والمسودات والتغييرات المنتظرة.</translation>
    </message>
    <message>
        <source>The place for your sign-ins is locked.</source>
        <translation>مخزن بيانات تسجيل الدخول مقفل.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>افتح القفل ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>That passphrase does not fit.</source>
        <translation>عبارة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>أعد المحاولة.</translation>
    </message>
    <message>
        <source>Encryption could not be started on this computer.</source>
        <translation>تعذر بدء التشفير على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>No secret was stored.</source>
        <translation>لم يُحفظ أي سر.</translation>
    </message>
    <message>
        <source>Install Campanile again; send the code if it stays.</source>
        <translation>أعد تثبيت Campanile، وأبلغ عن الرمز إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>There is not enough memory to unlock your sign-ins.</source>
        <translation>لا توجد ذاكرة كافية لفتح بيانات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>لا تستجيب أي سلسلة مفاتيح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Your sign-in was not stored.</source>
        <translation>لم تُحفظ بيانات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Start the keychain of your desktop, or choose a passphrase instead.</source>
        <translation>شغّل سلسلة المفاتيح في سطح المكتب أو اختر عبارة مرور بدلًا منها.</translation>
    </message>
    <message>
        <source>No sign-in is stored for this server.</source>
        <translation>لا توجد بيانات تسجيل دخول محفوظة لهذا الخادم.</translation>
    </message>
    <message>
        <source>The keychain did not remove the sign-in.</source>
        <translation>لم تُزل سلسلة المفاتيح بيانات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>It stays there, encrypted.</source>
        <translation>ستبقى هناك مشفّرة.</translation>
    </message>
    <message>
        <source>Remove it in the keychain of your desktop.</source>
        <translation>أزلها من سلسلة المفاتيح في سطح المكتب.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>سلسلة المفاتيح لا تستجيب.</translation>
    </message>
    <message>
        <source>Look for a window that asks to unlock it, then try again.</source>
        <translation>ابحث عن نافذة تطلب فتح قفلها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file with your sign-ins cannot be read.</source>
        <translation>تتعذر قراءة ملف بيانات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions, then try again.</source>
        <translation>تحقق من أذونات الملف ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file with your sign-ins cannot be written.</source>
        <translation>تتعذر الكتابة في ملف بيانات تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The sign-ins stored before are kept.</source>
        <translation>بقيت بيانات الدخول المحفوظة سابقًا.</translation>
    </message>
    <message>
        <source>You signed in to %1 as somebody else. &quot;%2&quot; on this computer is another person&apos;s.</source>
        <translation>سجّلت الدخول إلى %1 بحساب شخص آخر. مساحة «%2» على هذا الحاسوب تخص شخصًا آخر.</translation>
    </message>
    <message>
        <source>Sign in with the account that was used before.</source>
        <translation>سجّل الدخول بالحساب المستخدم سابقًا.</translation>
    </message>
    <message>
        <source>A picture or video could not be stored on this computer.</source>
        <translation>تعذر حفظ صورة أو فيديو على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Check free space and permissions; it is fetched again by itself.</source>
        <translation>تحقق من المساحة الحرة والأذونات؛ وستُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>A picture or video did not arrive as the server has it.</source>
        <translation>لم تصل صورة أو فيديو كما هي على الخادم.</translation>
    </message>
    <message>
        <source>It was not kept.</source>
        <translation>لم يُحتفظ بذلك.</translation>
    </message>
    <message>
        <source>The server of this workspace runs no practice network.</source>
        <translation>لا يشغّل خادم مساحة العمل هذه شبكة تدريب.</translation>
    </message>
    <message>
        <source>Whoever runs the server can switch it on.</source>
        <translation>يستطيع مشغّل الخادم تفعيلها.</translation>
    </message>
    <message>
        <source>The practice network could not be reached.</source>
        <translation>تعذر الوصول إلى شبكة التدريب.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>تحقق من الاتصال ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Your role does not allow changing the practice network.</source>
        <translation>لا يسمح دورك بتغيير شبكة التدريب.</translation>
    </message>
    <message>
        <source>The practice network could not do this.</source>
        <translation>لم تستطع شبكة التدريب تنفيذ هذا.</translation>
    </message>
    <message>
        <source>The practice network has no such account.</source>
        <translation>لا يوجد هذا الحساب على شبكة التدريب.</translation>
    </message>
    <message>
        <source>A picture or video came with a name that is not valid.</source>
        <translation>وصلت صورة أو فيديو باسم غير صالح.</translation>
    </message>
    <message>
        <source>The server has another file under the same name.</source>
        <translation>يوجد على الخادم ملف آخر بالاسم نفسه.</translation>
    </message>
    <message>
        <source>Neither file was changed.</source>
        <translation>لم يتغير أي من الملفين.</translation>
    </message>
    <message>
        <source>This workspace lives on this computer only, so there is no team to leave.</source>
        <translation>مساحة العمل هذه موجودة على هذا الحاسوب فقط، فلا فريق لمغادرته.</translation>
    </message>
    <message>
        <source>Other programs use every port that this network may send the browser back to: %1.</source>
        <translation>تستخدم برامج أخرى كل المنافذ التي يمكن لهذه الشبكة إعادة المتصفح إليها: %1.</translation>
    </message>
    <message>
        <source>Close the program that uses one of them, then try again.</source>
        <translation>أغلق البرنامج الذي يستخدم أحدها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server of this workspace cannot be reached.</source>
        <translation>تعذر الوصول إلى خادم مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow connecting accounts.</source>
        <translation>لا يسمح دورك في مساحة العمل هذه بربط الحسابات.</translation>
    </message>
    <message>
        <source>You said no on the network&apos;s page, so nothing was connected.</source>
        <translation>رفضتَ على صفحة الشبكة، لذلك لم يُربط شيء.</translation>
    </message>
    <message>
        <source>Start again when you want to connect the account.</source>
        <translation>ابدأ من جديد حين تريد ربط الحساب.</translation>
    </message>
    <message>
        <source>Ten minutes are over, so the sign-in was given up.</source>
        <translation>انقضت عشر دقائق، لذلك أُلغي تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Start again and finish in the browser within ten minutes.</source>
        <translation>ابدأ من جديد وأكمل في المتصفح خلال عشر دقائق.</translation>
    </message>
    <message>
        <source>This answer of the browser was used already, or came too late for the network.</source>
        <translation>استُخدم رد المتصفح هذا من قبل، أو وصل متأخرًا بالنسبة إلى الشبكة.</translation>
    </message>
    <message>
        <source>Start again from here, not from an old page.</source>
        <translation>ابدأ من هنا من جديد لا من صفحة قديمة.</translation>
    </message>
    <message>
        <source>Close old sign-in pages, then start again.</source>
        <translation>أغلق صفحات تسجيل الدخول القديمة ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The answer comes from another server than the one that was asked, so it was refused.</source>
        <translation>الرد آتٍ من خادم غير الذي سُئل، لذلك رُفض.</translation>
    </message>
    <message>
        <source>Check the address of the server, then start again.</source>
        <translation>تحقق من عنوان الخادم ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>You signed in with another account than the one to be connected.</source>
        <translation>سجّلت الدخول بحساب غير الحساب المطلوب ربطه.</translation>
    </message>
    <message>
        <source>Sign out on the network&apos;s page, then start again with the right account.</source>
        <translation>سجّل الخروج على صفحة الشبكة ثم ابدأ من جديد بالحساب الصحيح.</translation>
    </message>
    <message>
        <source>No app is entered for this network yet.</source>
        <translation>لم يُدخل تطبيق لهذه الشبكة بعد.</translation>
    </message>
    <message>
        <source>Enter one in Settings, Networks; the steps are listed there.</source>
        <translation>أدخل تطبيقًا في «الإعدادات» ثم «الشبكات»؛ الخطوات مذكورة هناك.</translation>
    </message>
    <message>
        <source>The network does not accept the id and secret of the app.</source>
        <translation>لا تقبل الشبكة معرّف التطبيق وسره.</translation>
    </message>
    <message>
        <source>What is connected stays connected for now.</source>
        <translation>ما هو متصل يبقى متصلًا في الوقت الحالي.</translation>
    </message>
    <message>
        <source>Copy both again from the network&apos;s developer pages into Settings, Networks.</source>
        <translation>انسخهما من جديد من صفحات المطورين في الشبكة إلى «الإعدادات» ثم «الشبكات».</translation>
    </message>
    <message>
        <source>This network only talks to a server that can be reached from the internet.</source>
        <translation>لا تتعامل هذه الشبكة إلا مع خادم يمكن الوصول إليه من الإنترنت.</translation>
    </message>
    <message>
        <source>Connect it in a workspace of a team server.</source>
        <translation>اربطها في مساحة عمل على خادم فريق.</translation>
    </message>
    <message>
        <source>You signed in, but there is no page, organization or channel that you may publish on.</source>
        <translation>سجّلت الدخول، لكن لا توجد صفحة أو مؤسسة أو قناة يُسمح لك بالنشر عليها.</translation>
    </message>
    <message>
        <source>Check your role on the network, then start again and tick the page there.</source>
        <translation>تحقق من دورك على الشبكة ثم ابدأ من جديد وحدد الصفحة هناك.</translation>
    </message>
    <message>
        <source>None of the accounts that the network offers was chosen.</source>
        <translation>لم يُختر أي من الحسابات التي تعرضها الشبكة.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>اختر حسابًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>The plan allows %1 accounts, and they are all in use.</source>
        <translation>عدد الحسابات الذي تسمح به الخطة %1، وكلها مستخدمة.</translation>
    </message>
    <message>
        <source>Disconnect one that is no longer needed, or ask the owner for a larger plan.</source>
        <translation>ألغِ ربط حساب لم تعد تحتاج إليه، أو اطلب من المالك خطة أكبر.</translation>
    </message>
    <message>
        <source>The network refused: %1.</source>
        <translation>رفضت الشبكة: %1.</translation>
    </message>
    <message>
        <source>Start again; if it stays, the network&apos;s own pages say more.</source>
        <translation>ابدأ من جديد؛ وإن تكرر الأمر تجد المزيد على صفحات الشبكة نفسها.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>لا يرد %1.</translation>
    </message>
    <message>
        <source>Check the address, or try again in a few minutes.</source>
        <translation>تحقق من العنوان أو أعد المحاولة بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>The server no longer knows this sign-in or account.</source>
        <translation>لم يعد الخادم يعرف تسجيل الدخول هذا أو هذا الحساب.</translation>
    </message>
    <message>
        <source>Close this and look at the list again.</source>
        <translation>أغلق هذا وراجع القائمة من جديد.</translation>
    </message>
    <message>
        <source>There is no account with the name %1.</source>
        <translation>لا يوجد حساب باسم %1.</translation>
    </message>
    <message>
        <source>Check the spelling, as it stands in the profile.</source>
        <translation>تحقق من كتابته كما هو في الملف الشخصي.</translation>
    </message>
    <message>
        <source>It is not known on which server the account lives.</source>
        <translation>من غير المعروف على أي خادم يوجد الحساب.</translation>
    </message>
    <message>
        <source>Enter the server.</source>
        <translation>أدخل الخادم.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a server of this network should.</source>
        <translation>رد %1، لكن ليس كما يرد خادم لهذه الشبكة.</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>لم يُرسل إليه شيء.</translation>
    </message>
    <message>
        <source>The network&apos;s answer cannot be read or trusted, so it was refused.</source>
        <translation>لا يمكن قراءة رد الشبكة أو الوثوق به، لذلك رُفض.</translation>
    </message>
    <message>
        <source>Start again; send the code if it stays.</source>
        <translation>ابدأ من جديد؛ وأرسل الرمز إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>The browser was to come back to an address that is not allowed.</source>
        <translation>كان على المتصفح أن يعود إلى عنوان غير مسموح به.</translation>
    </message>
    <message>
        <source>Check the return addresses in Settings, Networks.</source>
        <translation>تحقق من عناوين إعادة التوجيه في «الإعدادات» ثم «الشبكات».</translation>
    </message>
    <message>
        <source>There were too many attempts in a short time.</source>
        <translation>جرت محاولات كثيرة جدًا في وقت قصير.</translation>
    </message>
    <message>
        <source>Wait some minutes, then start again.</source>
        <translation>انتظر بضع دقائق ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>The network no longer accepts the permission of this account.</source>
        <translation>لم تعد الشبكة تقبل إذن هذا الحساب.</translation>
    </message>
    <message>
        <source>What is planned for it waits.</source>
        <translation>ما جُدول له ينتظر.</translation>
    </message>
    <message>
        <source>This network does not offer that.</source>
        <translation>لا تتيح هذه الشبكة ذلك.</translation>
    </message>
    <message>
        <source>Use the other way that is offered.</source>
        <translation>استخدم الطريقة الأخرى المتاحة.</translation>
    </message>
    <message>
        <source>A key for this sign-in could not be made.</source>
        <translation>تعذر إنشاء مفتاح لتسجيل الدخول هذا.</translation>
    </message>
    <message>
        <source>Try again; tell whoever runs the server if it stays.</source>
        <translation>أعد المحاولة، وأخبر مشغّل الخادم إن تكرر الأمر.</translation>
    </message>
    <message>
        <source>This link no longer works: it has expired or was taken back.</source>
        <translation>لم يعد هذا الرابط يعمل: انتهت صلاحيته أو سُحب.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new one.</source>
        <translation>اطلب رابطًا جديدًا ممن أرسله.</translation>
    </message>
    <message>
        <source>This link has been used already; each works once.</source>
        <translation>استُخدم هذا الرابط من قبل؛ كل رابط يعمل مرة واحدة.</translation>
    </message>
    <message>
        <source>What was connected with it stays connected.</source>
        <translation>ما رُبط به يبقى متصلًا.</translation>
    </message>
    <message>
        <source>Somebody has deleted this group meanwhile.</source>
        <translation>حذف شخص هذه المجموعة في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The accounts are still connected.</source>
        <translation>ما زالت الحسابات متصلة.</translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation>اختر مجموعة أخرى.</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>تحتاج المجموعة إلى اسم.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>Nobody is waited for on this account any more.</source>
        <translation>لم يعد هذا الحساب ينتظر أحدًا.</translation>
    </message>
    <message>
        <source>The account is paused.</source>
        <translation>الحساب متوقف مؤقتًا.</translation>
    </message>
    <message>
        <source>Nothing was sent; the post waits until its deadline.</source>
        <translation>لم يُرسل شيء؛ ينتظر المنشور حتى مهلته النهائية.</translation>
    </message>
    <message>
        <source>Resume the account, or choose another one.</source>
        <translation>استأنف الحساب أو اختر حسابًا آخر.</translation>
    </message>
    <message>
        <source>The network no longer gives Campanile a permission that it needs.</source>
        <translation>لم تعد الشبكة تمنح Campanile إذنًا يحتاج إليه.</translation>
    </message>
    <message>
        <source>The account&apos;s posts wait until it is back.</source>
        <translation>تنتظر منشورات الحساب حتى يعود الإذن.</translation>
    </message>
    <message>
        <source>Connect the account again and allow everything that is asked for.</source>
        <translation>أعد ربط الحساب واسمح بكل ما يُطلب.</translation>
    </message>
    <message>
        <source>The network takes an answer for a few days only.</source>
        <translation>لا تقبل الشبكة الرد إلا لبضعة أيام.</translation>
    </message>
    <message>
        <source>Nothing was sent; your text is kept.</source>
        <translation>لم يُرسل شيء؛ نصك محفوظ.</translation>
    </message>
    <message>
        <source>Wait until the person writes again.</source>
        <translation>انتظر حتى يكتب الشخص من جديد.</translation>
    </message>
    <message>
        <source>This network fetches pictures and films from an address on the internet, and a workspace on this computer has none.</source>
        <translation>تجلب هذه الشبكة الصور والأفلام من عنوان على الإنترنت، وليس لمساحة عمل على هذا الحاسوب عنوان.</translation>
    </message>
    <message>
        <source>Publish it from a team server, or by hand with a reminder.</source>
        <translation>انشره من خادم فريق أو يدويًا مع تذكير.</translation>
    </message>
    <message>
        <source>The network wants a person to sign in again soon.</source>
        <translation>تطلب الشبكة أن يسجّل شخص الدخول من جديد قريبًا.</translation>
    </message>
    <message>
        <source>Until then everything goes on as before.</source>
        <translation>حتى ذلك الحين يستمر كل شيء كما كان.</translation>
    </message>
    <message>
        <source>Connect the account again before the sign-in ends.</source>
        <translation>أعد ربط الحساب قبل انتهاء تسجيل الدخول.</translation>
    </message>
    <message>
        <source>The network lets no program publish this, so it is published by hand.</source>
        <translation>لا تسمح الشبكة لأي برنامج بنشر هذا، لذلك يُنشر يدويًا.</translation>
    </message>
    <message>
        <source>Text and files are ready.</source>
        <translation>النص والملفات جاهزة.</translation>
    </message>
    <message>
        <source>Open the post, publish it on the network&apos;s page and say that it is done.</source>
        <translation>افتح المنشور وانشره على صفحة الشبكة ثم أكّد أنه نُشر.</translation>
    </message>
    <message>
        <source>The network takes no more calls from this app: its plan or its credit is used up.</source>
        <translation>لم تعد الشبكة تقبل طلبات من هذا التطبيق: استُنفدت خطته أو رصيده.</translation>
    </message>
    <message>
        <source>The account is stopped until that changes; the post is kept.</source>
        <translation>الحساب متوقف إلى أن يتغير ذلك؛ المنشور محفوظ.</translation>
    </message>
    <message>
        <source>Look at the plan and the credit in the network&apos;s developer pages.</source>
        <translation>راجع الخطة والرصيد على صفحات المطورين في الشبكة.</translation>
    </message>
    <message>
        <source>The network has switched off the version of its interface that Campanile uses.</source>
        <translation>أوقفت الشبكة إصدار واجهتها الذي يستخدمه Campanile.</translation>
    </message>
    <message>
        <source>Update Campanile, or have the administrator set a newer version.</source>
        <translation>حدّث Campanile أو اطلب من المسؤول ضبط إصدار أحدث.</translation>
    </message>
    <message>
        <source>This sign-in has no channel at the network.</source>
        <translation>لا توجد قناة لتسجيل الدخول هذا على الشبكة.</translation>
    </message>
    <message>
        <source>Create a channel there, then connect the account again.</source>
        <translation>أنشئ قناة هناك ثم أعد ربط الحساب.</translation>
    </message>
    <message>
        <source>The network lets this app only try things out.</source>
        <translation>لا تسمح الشبكة لهذا التطبيق إلا بالتجربة.</translation>
    </message>
    <message>
        <source>Apply for full access in the network&apos;s developer pages.</source>
        <translation>اطلب الوصول الكامل على صفحات المطورين في الشبكة.</translation>
    </message>
    <message>
        <source>The network has the post and is still working on it.</source>
        <translation>وصل المنشور إلى الشبكة وما زالت تعالجه.</translation>
    </message>
    <message>
        <source>Until the network has audited the app, it publishes posts for the account&apos;s own eyes only.</source>
        <translation>إلى أن تدقق الشبكة التطبيق، تنشر المنشورات لصاحب الحساب وحده.</translation>
    </message>
    <message>
        <source>Choose &quot;Only me&quot;, or have the app audited.</source>
        <translation>اختر «أنا فقط» أو اطلب تدقيق التطبيق.</translation>
    </message>
    <message>
        <source>The file with changes to networks names a network that does not exist.</source>
        <translation>يذكر ملف تغييرات الشبكات شبكة غير موجودة.</translation>
    </message>
    <message>
        <source>Nothing of the file is used.</source>
        <translation>لا يُستخدم شيء من الملف.</translation>
    </message>
    <message>
        <source>Correct its name.</source>
        <translation>صحّح اسمها.</translation>
    </message>
    <message>
        <source>The file with changes to networks has a value that cannot be used.</source>
        <translation>في ملف تغييرات الشبكات قيمة لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>Correct the value that the details name.</source>
        <translation>صحّح القيمة المذكورة في التفاصيل.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts is not there.</source>
        <translation>المفتاح الذي يحمي الحسابات المتصلة غير موجود.</translation>
    </message>
    <message>
        <source>The connected accounts are protected with another key.</source>
        <translation>الحسابات المتصلة محمية بمفتاح آخر.</translation>
    </message>
    <message>
        <source>Bring the right key back, or connect the accounts again.</source>
        <translation>استرجع المفتاح الصحيح أو أعد ربط الحسابات.</translation>
    </message>
    <message>
        <source>The key of this server comes from its environment and cannot be changed here.</source>
        <translation>يأتي مفتاح هذا الخادم من بيئته ولا يمكن تغييره هنا.</translation>
    </message>
    <message>
        <source>The key that protects the connected accounts needs its passphrase.</source>
        <translation>يحتاج المفتاح الذي يحمي الحسابات المتصلة إلى عبارة مروره.</translation>
    </message>
    <message>
        <source>Until then nothing is published from this computer; posts keep waiting.</source>
        <translation>حتى ذلك الحين لا يُنشر شيء من هذا الحاسوب، وتبقى المنشورات في الانتظار.</translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation>أدخل عبارة المرور.</translation>
    </message>
    <message>
        <source>This is no longer in the inbox.</source>
        <translation>لم يعد هذا في صندوق الوارد.</translation>
    </message>
    <message>
        <source>Copy your text elsewhere if you need it.</source>
        <translation>انسخ نصك إلى مكان آخر إن كنت تحتاج إليه.</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>لا توجد حالة كهذه.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر غيرها.</translation>
    </message>
    <message>
        <source>This person does not work in the workspace any more.</source>
        <translation>لم يعد هذا الشخص يعمل في مساحة العمل.</translation>
    </message>
    <message>
        <source>It stays with whom it was.</source>
        <translation>يبقى عند من كان عنده.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>اختر شخصًا آخر.</translation>
    </message>
    <message>
        <source>It stays in the list.</source>
        <translation>يبقى في القائمة.</translation>
    </message>
    <message>
        <source>Choose a later time.</source>
        <translation>اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>تحتاج العلامة إلى اسم.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>اكتب اسمًا.</translation>
    </message>
    <message>
        <source>That cannot be done with it as it stands.</source>
        <translation>لا يمكن ذلك وهو على حاله هذه.</translation>
    </message>
    <message>
        <source>Nothing was changed on the network.</source>
        <translation>لم يتغير شيء على الشبكة.</translation>
    </message>
    <message>
        <source>Wait until what was asked before is done.</source>
        <translation>انتظر حتى يُنجز ما طُلب من قبل.</translation>
    </message>
    <message>
        <source>It is being escalated already.</source>
        <translation>يجري تصعيده بالفعل.</translation>
    </message>
    <message>
        <source>The next level can be asked for once this one is reached.</source>
        <translation>يمكن طلب المستوى التالي بعد بلوغ هذا المستوى.</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>الملاحظة فارغة.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>اكتب شيئًا أولًا.</translation>
    </message>
    <message>
        <source>A note has at most %1 characters.</source>
        <translation>الحد الأقصى لأحرف الملاحظة: %1.</translation>
    </message>
    <message>
        <source>Your text is still there.</source>
        <translation>ما زال نصك هنا.</translation>
    </message>
    <message>
        <source>Make it shorter or write two notes.</source>
        <translation>اختصرها أو اكتب ملاحظتين.</translation>
    </message>
    <message>
        <source>Only the person who wrote a note can change it.</source>
        <translation>لا يستطيع تغيير الملاحظة إلا من كتبها.</translation>
    </message>
    <message>
        <source>The note stays as it was.</source>
        <translation>تبقى الملاحظة كما كانت.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>لا يوجد ما يُرسل.</translation>
    </message>
    <message>
        <source>Write something or add a file.</source>
        <translation>اكتب شيئًا أو أضف ملفًا.</translation>
    </message>
    <message>
        <source>This reply is no longer there.</source>
        <translation>لم يعد هذا الرد موجودًا.</translation>
    </message>
    <message>
        <source>This reply has moved on.</source>
        <translation>تغيرت حالة هذا الرد.</translation>
    </message>
    <message>
        <source>Look at the conversation to see what became of it.</source>
        <translation>انظر في المحادثة لتعرف ما آل إليه.</translation>
    </message>
    <message>
        <source>Somebody answered meanwhile.</source>
        <translation>رد شخص آخر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Your text is kept; nothing was sent.</source>
        <translation>نصك محفوظ؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Read the newer answer, then send yours all the same or discard it.</source>
        <translation>اقرأ الرد الأحدث، ثم أرسل ردك مع ذلك أو تجاهله.</translation>
    </message>
    <message>
        <source>What you answer was deleted on the network.</source>
        <translation>حُذف على الشبكة ما ترد عليه.</translation>
    </message>
    <message>
        <source>Copy the text if you want to use it elsewhere.</source>
        <translation>انسخ النص إن أردت استخدامه في مكان آخر.</translation>
    </message>
    <message>
        <source>The network takes no more answers here.</source>
        <translation>لم تعد الشبكة تقبل ردودًا هنا.</translation>
    </message>
    <message>
        <source>It can be answered again when the person writes again.</source>
        <translation>يمكن الرد من جديد حين يكتب الشخص مرة أخرى.</translation>
    </message>
    <message>
        <source>The account is not connected.</source>
        <translation>الحساب غير متصل.</translation>
    </message>
    <message>
        <source>Connect the account again, then send the reply.</source>
        <translation>اربط الحساب من جديد ثم أرسل الرد.</translation>
    </message>
    <message>
        <source>The text has a variable that means nothing.</source>
        <translation>في النص متغير لا معنى له.</translation>
    </message>
    <message>
        <source>Replace what stands in double braces, then send it.</source>
        <translation>استبدل ما بين الأقواس المزدوجة ثم أرسله.</translation>
    </message>
    <message>
        <source>The text is too long for an answer on this network.</source>
        <translation>النص أطول من أن يكون ردًا على هذه الشبكة.</translation>
    </message>
    <message>
        <source>Make it shorter, then send it.</source>
        <translation>اختصره ثم أرسله.</translation>
    </message>
    <message>
        <source>This network lets no program answer this.</source>
        <translation>لا تسمح هذه الشبكة لأي برنامج بالرد على هذا.</translation>
    </message>
    <message>
        <source>Answer on the network itself.</source>
        <translation>رُد على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>This network has no way to answer this privately.</source>
        <translation>لا تتيح هذه الشبكة الرد على هذا ردًا خاصًا.</translation>
    </message>
    <message>
        <source>Answer publicly, or on the network itself.</source>
        <translation>رُد علنًا أو على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>This network takes no files in answers.</source>
        <translation>لا تقبل هذه الشبكة ملفات في الردود.</translation>
    </message>
    <message>
        <source>Remove the files, then send it.</source>
        <translation>أزل الملفات ثم أرسله.</translation>
    </message>
    <message>
        <source>A file of the reply is missing.</source>
        <translation>ينقص الرد ملف.</translation>
    </message>
    <message>
        <source>Remove the file or add it again.</source>
        <translation>أزل الملف أو أضفه من جديد.</translation>
    </message>
    <message>
        <source>The network never said whether it took the reply.</source>
        <translation>لم تُفد الشبكة بأنها قبلت الرد.</translation>
    </message>
    <message>
        <source>Your text is kept; it is not sent again by itself.</source>
        <translation>نصك محفوظ؛ لا يُرسل من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>Look on the network, then send it again or leave it.</source>
        <translation>تحقق على الشبكة، ثم أرسله من جديد أو اتركه.</translation>
    </message>
    <message>
        <source>The reply could not be sent for a whole day.</source>
        <translation>تعذر إرسال الرد يومًا كاملًا.</translation>
    </message>
    <message>
        <source>Check the account, then send it again.</source>
        <translation>تحقق من الحساب ثم أرسله من جديد.</translation>
    </message>
    <message>
        <source>This network has no way to do this.</source>
        <translation>لا تتيح هذه الشبكة ذلك.</translation>
    </message>
    <message>
        <source>Do it on the network itself.</source>
        <translation>نفّذه على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>It has been deleted on the network.</source>
        <translation>حُذف على الشبكة.</translation>
    </message>
    <message>
        <source>There is nothing left to change there.</source>
        <translation>لم يبقَ هناك ما يُغيّر.</translation>
    </message>
    <message>
        <source>The network never said whether it did this.</source>
        <translation>لم تُفد الشبكة بأنها نفذت ذلك.</translation>
    </message>
    <message>
        <source>It was asked for several times.</source>
        <translation>طُلب منها ذلك عدة مرات.</translation>
    </message>
    <message>
        <source>Look on the network.</source>
        <translation>تحقق على الشبكة.</translation>
    </message>
    <message>
        <source>A saved reply needs a name and a text.</source>
        <translation>يحتاج الرد المحفوظ إلى اسم ونص.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>املأ كليهما.</translation>
    </message>
    <message>
        <source>This saved reply was deleted.</source>
        <translation>حُذف هذا الرد المحفوظ.</translation>
    </message>
    <message>
        <source>Your own text is still there.</source>
        <translation>ما زال نصك هنا.</translation>
    </message>
    <message>
        <source>A day of the working hours is no day of the week.</source>
        <translation>في ساعات العمل يوم ليس من أيام الأسبوع.</translation>
    </message>
    <message>
        <source>Correct the working hours.</source>
        <translation>صحّح ساعات العمل.</translation>
    </message>
    <message>
        <source>The working hours of a day cannot be read.</source>
        <translation>تتعذر قراءة ساعات العمل ليوم ما.</translation>
    </message>
    <message>
        <source>A time of the working hours cannot be read.</source>
        <translation>تتعذر قراءة وقت في ساعات العمل.</translation>
    </message>
    <message>
        <source>Write times as 09:00.</source>
        <translation>اكتب الأوقات بصيغة 09:00.</translation>
    </message>
    <message>
        <source>A span of the working hours begins and ends at the same time.</source>
        <translation>تبدأ فترة من ساعات العمل وتنتهي في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Give it an end, or remove it.</source>
        <translation>حدد لها نهاية أو أزلها.</translation>
    </message>
    <message>
        <source>Two spans of the same day overlap.</source>
        <translation>تتداخل فترتان في اليوم نفسه.</translation>
    </message>
    <message>
        <source>Let one end before the other begins.</source>
        <translation>اجعل إحداهما تنتهي قبل أن تبدأ الأخرى.</translation>
    </message>
    <message>
        <source>There would be no working hours at all.</source>
        <translation>لن تكون هناك أي ساعات عمل.</translation>
    </message>
    <message>
        <source>Choose at least one day, or around the clock.</source>
        <translation>اختر يومًا واحدًا على الأقل، أو «على مدار الساعة».</translation>
    </message>
    <message>
        <source>A day off is no date.</source>
        <translation>أحد أيام العطل ليس تاريخًا.</translation>
    </message>
    <message>
        <source>Remove it and add it anew.</source>
        <translation>أزله وأضفه من جديد.</translation>
    </message>
    <message>
        <source>The time zone is not known.</source>
        <translation>المنطقة الزمنية غير معروفة.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>اختر واحدة من القائمة.</translation>
    </message>
    <message>
        <source>A time of this rule is missing or out of its range.</source>
        <translation>ينقص وقت في هذه القاعدة أو يقع خارج الحدود.</translation>
    </message>
    <message>
        <source>Write whole minutes.</source>
        <translation>اكتب دقائق كاملة.</translation>
    </message>
    <message>
        <source>A level of the escalation cannot be read.</source>
        <translation>تتعذر قراءة أحد مستويات التصعيد.</translation>
    </message>
    <message>
        <source>The line cannot be read: “%1” is missing or wrong.</source>
        <translation>تتعذر قراءة السطر: «%1» ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>Nothing was reckoned.</source>
        <translation>لم يُحسب شيء.</translation>
    </message>
    <message>
        <source>Look at docs/headless.md.</source>
        <translation>راجع docs/headless.md.</translation>
    </message>
    <message>
        <source>A part of the rule cannot be read: %1.</source>
        <translation>تتعذر قراءة جزء من القاعدة: %1.</translation>
    </message>
    <message>
        <source>The other rules work.</source>
        <translation>القواعد الأخرى تعمل.</translation>
    </message>
    <message>
        <source>Open the rule and save it anew.</source>
        <translation>افتح القاعدة واحفظها من جديد.</translation>
    </message>
    <message>
        <source>The post is live, but what should follow it was not sent.</source>
        <translation>المنشور منشور، لكن ما كان يجب أن يتبعه لم يُرسل.</translation>
    </message>
    <message>
        <source>The texts are kept here.</source>
        <translation>النصوص محفوظة هنا.</translation>
    </message>
    <message>
        <source>Write the rest at the network itself.</source>
        <translation>اكتب الباقي على الشبكة نفسها.</translation>
    </message>
    <message>
        <source>The server could not be reached, so nothing was tried again.</source>
        <translation>تعذر الوصول إلى الخادم، لذلك لم تُعد أي محاولة.</translation>
    </message>
    <message>
        <source>The post stays as it is.</source>
        <translation>يبقى المنشور كما هو.</translation>
    </message>
    <message>
        <source>Go online, then try it again.</source>
        <translation>اتصل بالإنترنت ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server gave no answer, so it is not known whether it tries again.</source>
        <translation>لم يرد الخادم، لذلك ليس معروفًا هل يعيد المحاولة.</translation>
    </message>
    <message>
        <source>Nothing is sent twice; the post shows what becomes of it.</source>
        <translation>لا يُرسل شيء مرتين؛ يُظهر المنشور ما يؤول إليه.</translation>
    </message>
    <message>
        <source>Look at it in a moment.</source>
        <translation>تحقق منه بعد قليل.</translation>
    </message>
    <message>
        <source>There is nothing to take up again on this account.</source>
        <translation>لا يوجد في هذا الحساب ما يُستأنف.</translation>
    </message>
    <message>
        <source>Your role does not allow publishing this post.</source>
        <translation>لا يسمح دورك بنشر هذا المنشور.</translation>
    </message>
    <message>
        <source>The keychain does not have the key that protects the connected accounts.</source>
        <translation>لا يوجد في سلسلة المفاتيح المفتاح الذي يحمي الحسابات المتصلة.</translation>
    </message>
    <message>
        <source>Nothing was removed. Posts and drafts are not affected.</source>
        <translation>لم يُزل شيء. لم تتأثر المنشورات والمسودات.</translation>
    </message>
    <message>
        <source>Unlock your keychain and try again. If it was emptied, start with a new key in the settings and connect the accounts again.</source>
        <translation>افتح قفل سلسلة المفاتيح وأعد المحاولة. وإن كانت قد أُفرغت فابدأ بمفتاح جديد في الإعدادات واربط الحسابات من جديد.</translation>
    </message>
    <message>
        <source>What the network gave as picture of the account is no picture.</source>
        <translation>ما قدمته الشبكة صورةً للحساب ليس صورة.</translation>
    </message>
    <message>
        <source>The account works as before.</source>
        <translation>يعمل الحساب كما كان.</translation>
    </message>
    <message>
        <source>The picture of the account could not be fetched.</source>
        <translation>تعذر جلب صورة الحساب.</translation>
    </message>
    <message>
        <source>The server keeps no files of this kind.</source>
        <translation>لا يحتفظ الخادم بملفات من هذا النوع.</translation>
    </message>
    <message>
        <source>The file with changes to networks cannot be read as JSON.</source>
        <translation>تتعذر قراءة الملف الذي يغيّر الشبكات بصيغة JSON.</translation>
    </message>
    <message>
        <source>Correct the line that the details name.</source>
        <translation>صحّح السطر المذكور في التفاصيل.</translation>
    </message>
    <message>
        <source>There is no such kind of crisis rule: %1.</source>
        <translation>لا يوجد نوع كهذا من قواعد الأزمات: %1.</translation>
    </message>
    <message>
        <source>The rule watches nothing.</source>
        <translation>لا تراقب القاعدة شيئًا.</translation>
    </message>
    <message>
        <source>Choose another kind.</source>
        <translation>اختر نوعًا آخر.</translation>
    </message>
    <message>
        <source>The rule needs “%1”.</source>
        <translation>تحتاج القاعدة إلى «%1».</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>املأ هذا الحقل.</translation>
    </message>
    <message>
        <source>“%1” lies between %2 and %3.</source>
        <translation>تقع قيمة «%1» بين %2 و%3.</translation>
    </message>
    <message>
        <source>Choose a value in between.</source>
        <translation>اختر قيمة بينهما.</translation>
    </message>
    <message>
        <source>A condition of the rule cannot be read: %1.</source>
        <translation>تتعذر قراءة أحد شروط القاعدة: %1.</translation>
    </message>
    <message>
        <source>Correct it, or leave it out.</source>
        <translation>صحّح الشرط أو احذفه.</translation>
    </message>
    <message>
        <source>Nothing was judged.</source>
        <translation>لم يُفحص شيء.</translation>
    </message>
    <message>
        <source>Who wrote a template does not approve it.</source>
        <translation>من كتب قالبًا لا يوافق عليه بنفسه.</translation>
    </message>
    <message>
        <source>It stays as it was.</source>
        <translation>بقي كما كان.</translation>
    </message>
    <message>
        <source>Ask a manager, an admin or the owner to read it.</source>
        <translation>اطلب من مدير أو مسؤول أو من المالك قراءته.</translation>
    </message>
    <message>
        <source>This answer template is not approved.</source>
        <translation>لم تتم الموافقة على قالب الرد هذا.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>لم يُستخدم.</translation>
    </message>
    <message>
        <source>Have it approved first, or choose another one.</source>
        <translation>احصل على الموافقة عليه أولًا، أو اختر قالبًا آخر.</translation>
    </message>
    <message>
        <source>This crisis is no longer there.</source>
        <translation>لم تعد هذه الأزمة موجودة.</translation>
    </message>
    <message>
        <source>This crisis is over.</source>
        <translation>انتهت هذه الأزمة.</translation>
    </message>
    <message>
        <source>Open it again to go on.</source>
        <translation>أعد فتحها للمتابعة.</translation>
    </message>
    <message>
        <source>This crisis is open already.</source>
        <translation>هذه الأزمة مفتوحة بالفعل.</translation>
    </message>
    <message>
        <source>A crisis needs a title.</source>
        <translation>تحتاج الأزمة إلى عنوان.</translation>
    </message>
    <message>
        <source>Nothing was called.</source>
        <translation>لم يُعلن شيء.</translation>
    </message>
    <message>
        <source>Say in a few words what happened.</source>
        <translation>اذكر ما حدث في كلمات قليلة.</translation>
    </message>
    <message>
        <source>There is no such severity.</source>
        <translation>لا توجد درجة خطورة كهذه.</translation>
    </message>
    <message>
        <source>The lead stays with whom it was.</source>
        <translation>بقيت القيادة لمن كانت له.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>لم يُضف شيء.</translation>
    </message>
    <message>
        <source>A text about a crisis has at most %1 characters.</source>
        <translation>النص عن الأزمة لا يزيد على %1 حرفًا.</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>اختصر النص.</translation>
    </message>
    <message>
        <source>Scheduled posts are paused already.</source>
        <translation>المنشورات المجدولة متوقفة مؤقتًا بالفعل.</translation>
    </message>
    <message>
        <source>Nothing goes out.</source>
        <translation>لا يُنشر شيء.</translation>
    </message>
    <message>
        <source>Scheduled posts are not paused.</source>
        <translation>المنشورات المجدولة ليست متوقفة.</translation>
    </message>
    <message>
        <source>They go out at their times.</source>
        <translation>تُنشر في مواعيدها.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>تحتاج القاعدة إلى اسم.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>This rule was deleted.</source>
        <translation>حُذفت هذه القاعدة.</translation>
    </message>
    <message>
        <source>An answer template needs a name and a text.</source>
        <translation>يحتاج قالب الرد إلى اسم ونص.</translation>
    </message>
    <message>
        <source>This answer template was deleted.</source>
        <translation>حُذف قالب الرد هذا.</translation>
    </message>
    <message>
        <source>The network does not let Campanile read what people write to this account.</source>
        <translation>لا تسمح الشبكة لـ Campanile بقراءة ما يكتبه الناس إلى هذا الحساب.</translation>
    </message>
    <message>
        <source>Posts go out as before; only comments or messages stay away.</source>
        <translation>تُنشر المنشورات كما في السابق؛ تغيب التعليقات أو الرسائل فقط.</translation>
    </message>
    <message>
        <source>Another person has to approve this reply first.</source>
        <translation>يجب أن يوافق شخص آخر على هذا الرد أولًا.</translation>
    </message>
    <message>
        <source>Ask a colleague for a review.</source>
        <translation>اطلب من زميل مراجعته.</translation>
    </message>
    <message>
        <source>This proposal is no longer there.</source>
        <translation>لم يعد هذا الاقتراح موجودًا.</translation>
    </message>
    <message>
        <source>Somebody has decided on this reply already.</source>
        <translation>اتُّخذ قرار بشأن هذا الرد من قبل.</translation>
    </message>
    <message>
        <source>You wrote this reply, so another person has to approve it.</source>
        <translation>أنت كتبت هذا الرد، لذا يجب أن يوافق عليه شخص آخر.</translation>
    </message>
    <message>
        <source>The text is kept; nothing was sent.</source>
        <translation>النص محفوظ؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No AI model is set up.</source>
        <translation>لم يُعدّ نموذج ذكاء اصطناعي.</translation>
    </message>
    <message>
        <source>Name its address and model in the settings.</source>
        <translation>حدّد عنوانه واسمه في الإعدادات.</translation>
    </message>
    <message>
        <source>This is no address that a program can ask.</source>
        <translation>ليس هذا عنوانًا يستطيع برنامج سؤاله.</translation>
    </message>
    <message>
        <source>Write it like http://localhost:11434/v1 or https://api.example.com/v1.</source>
        <translation>اكتبه بهذا الشكل: http://localhost:11434/v1 أو https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>Http without encryption is for your own network only.</source>
        <translation>لا يُستخدم http دون تشفير إلا داخل شبكتك.</translation>
    </message>
    <message>
        <source>Use https, or the number of an address in your network.</source>
        <translation>استخدم https أو رقم عنوان داخل شبكتك.</translation>
    </message>
    <message>
        <source>The AI endpoint does not take the key.</source>
        <translation>لا تقبل نقطة نهاية الذكاء الاصطناعي المفتاح.</translation>
    </message>
    <message>
        <source>Your text is kept; there are no proposals.</source>
        <translation>نصك محفوظ؛ لا توجد اقتراحات.</translation>
    </message>
    <message>
        <source>Check the key in the settings.</source>
        <translation>تحقق من المفتاح في الإعدادات.</translation>
    </message>
    <message>
        <source>The AI endpoint does not know this model or this address.</source>
        <translation>لا تعرف نقطة نهاية الذكاء الاصطناعي هذا النموذج أو هذا العنوان.</translation>
    </message>
    <message>
        <source>Check address and model in the settings.</source>
        <translation>تحقق من العنوان والنموذج في الإعدادات.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>أعد المحاولة بعد حين.</translation>
    </message>
    <message>
        <source>The AI model took too long.</source>
        <translation>استغرق نموذج الذكاء الاصطناعي وقتًا أطول من اللازم.</translation>
    </message>
    <message>
        <source>Try again, or choose a smaller model.</source>
        <translation>أعد المحاولة أو اختر نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>The AI endpoint could not be reached.</source>
        <translation>تعذر الوصول إلى نقطة نهاية الذكاء الاصطناعي.</translation>
    </message>
    <message>
        <source>Look whether it runs, then try again.</source>
        <translation>تأكد من أنها تعمل ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The AI endpoint cannot prove who it is.</source>
        <translation>لا تستطيع نقطة نهاية الذكاء الاصطناعي إثبات هويتها.</translation>
    </message>
    <message>
        <source>Check its certificate.</source>
        <translation>تحقق من شهادتها.</translation>
    </message>
    <message>
        <source>The AI endpoint answered with something else than an answer.</source>
        <translation>أعادت نقطة نهاية الذكاء الاصطناعي شيئًا غير الرد.</translation>
    </message>
    <message>
        <source>Check the address in the settings: it may be a web page.</source>
        <translation>تحقق من العنوان في الإعدادات: قد يكون صفحة ويب.</translation>
    </message>
    <message>
        <source>The answer of the AI endpoint was far too long.</source>
        <translation>كان رد نقطة نهاية الذكاء الاصطناعي طويلًا جدًا.</translation>
    </message>
    <message>
        <source>It was not taken; your text is kept.</source>
        <translation>لم يُؤخذ به؛ نصك محفوظ.</translation>
    </message>
    <message>
        <source>Try again, or choose another model.</source>
        <translation>أعد المحاولة أو اختر نموذجًا آخر.</translation>
    </message>
    <message>
        <source>The AI endpoint refused the question (%1).</source>
        <translation>رفضت نقطة نهاية الذكاء الاصطناعي السؤال (%1).</translation>
    </message>
    <message>
        <source>The AI endpoint is in trouble (%1).</source>
        <translation>في نقطة نهاية الذكاء الاصطناعي خلل (%1).</translation>
    </message>
    <message>
        <source>The AI model said nothing.</source>
        <translation>لم يقل نموذج الذكاء الاصطناعي شيئًا.</translation>
    </message>
    <message>
        <source>Nothing in the model&apos;s answer can be used as a reply.</source>
        <translation>لا شيء في ناتج النموذج يصلح ردًا.</translation>
    </message>
    <message>
        <source>The keychain does not give the key of the AI endpoint.</source>
        <translation>لا تعطي سلسلة المفاتيح مفتاح نقطة نهاية الذكاء الاصطناعي.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>افتح قفل سلسلة المفاتيح ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>At most %1 saved replies can be added at once.</source>
        <translation>يمكن إضافة %1 من الردود المحفوظة دفعة واحدة على الأكثر.</translation>
    </message>
    <message>
        <source>Split the table.</source>
        <translation>قسّم الجدول.</translation>
    </message>
    <message>
        <source>The table has no columns “name” and “text”.</source>
        <translation>ليس في الجدول عمودان باسم «name» و«text».</translation>
    </message>
    <message>
        <source>Export your saved replies to see how such a table looks.</source>
        <translation>صدّر ردودك المحفوظة لترى شكل جدول كهذا.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>تعذرت قراءة الملف.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>تعذرت كتابة الملف.</translation>
    </message>
    <message>
        <source>Your saved replies are unchanged.</source>
        <translation>لم تتغير ردودك المحفوظة.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The figures are not affected.</source>
        <translation>لم تتأثر الأرقام.</translation>
    </message>
    <message>
        <source>The figures are still being reckoned.</source>
        <translation>ما زالت الأرقام تُحسب.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>What was not sent could not be saved in a file.</source>
        <translation>تعذر حفظ ما لم يُرسل في ملف.</translation>
    </message>
    <message>
        <source>It stays in the copy on this computer.</source>
        <translation>يبقى في النسخة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Keep the copy, and look whether the disk is full.</source>
        <translation>احتفظ بالنسخة، وتحقق هل القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>أعد المحاولة حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>A workspace on this computer is for one person.</source>
        <translation>مساحة العمل على هذا الحاسوب مخصصة لشخص واحد.</translation>
    </message>
    <message>
        <source>Join the workspace of a team server to work with others.</source>
        <translation>انضم إلى مساحة عمل على خادم فريق لتعمل مع آخرين.</translation>
    </message>
    <message>
        <source>Your role does not allow this: owners and admins manage people, and nobody gives or takes a role above his own.</source>
        <translation>لا يسمح دورك بهذا: يدير المالكون والمسؤولون الأشخاص، ولا يمنح أحد أو ينزع دورًا فوق دوره.</translation>
    </message>
    <message>
        <source>Ask an owner of the workspace.</source>
        <translation>اسأل أحد مالكي مساحة العمل.</translation>
    </message>
    <message>
        <source>A workspace needs an owner, and there is no other one.</source>
        <translation>تحتاج مساحة العمل إلى مالك، ولا يوجد غيره.</translation>
    </message>
    <message>
        <source>Hand the workspace over first.</source>
        <translation>سلّم مساحة العمل أولًا.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 عضو بالفعل.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>ليس هذا عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>Enter one like name@example.org.</source>
        <translation>أدخل عنوانًا مثل name@example.org.</translation>
    </message>
    <message>
        <source>This day is past or too far away.</source>
        <translation>هذا اليوم مضى أو بعيد جدًا.</translation>
    </message>
    <message>
        <source>The plan of this workspace allows %1 people, open invitations included.</source>
        <translation>عدد الأشخاص الذي تسمح به خطة مساحة العمل هذه %1، بما في ذلك الدعوات المفتوحة.</translation>
    </message>
    <message>
        <source>Take back an invitation, or remove somebody.</source>
        <translation>اسحب دعوة أو أزل شخصًا.</translation>
    </message>
    <message>
        <source>Too many invitations are open.</source>
        <translation>الدعوات المفتوحة كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Take some back first.</source>
        <translation>اسحب بعضها أولًا.</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile: the member or the invitation is no longer there.</source>
        <translation>غيّر شخص آخر هذا في الأثناء: لم يعد العضو أو الدعوة موجودًا.</translation>
    </message>
    <message>
        <source>This link is not valid.</source>
        <translation>هذا الرابط غير صالح.</translation>
    </message>
    <message>
        <source>This invitation has ended or was taken back.</source>
        <translation>انتهت هذه الدعوة أو سُحبت.</translation>
    </message>
    <message>
        <source>This invitation has been used already.</source>
        <translation>استُخدمت هذه الدعوة من قبل.</translation>
    </message>
    <message>
        <source>Somebody has made an account for this address meanwhile.</source>
        <translation>أُنشئ حساب لهذا العنوان في الأثناء.</translation>
    </message>
    <message>
        <source>Sign in with it.</source>
        <translation>سجّل الدخول به.</translation>
    </message>
    <message>
        <source>A network told of news in a form that its documents do not describe.</source>
        <translation>أبلغت شبكة عن جديد بشكل لا تصفه وثائقها.</translation>
    </message>
    <message>
        <source>New messages are looked for every few minutes as before.</source>
        <translation>يُبحث عن الرسائل الجديدة كل بضع دقائق كما في السابق.</translation>
    </message>
    <message>
        <source>Posts were paused at the planned time.</source>
        <translation>كانت المنشورات متوقفة مؤقتًا في الموعد المجدول.</translation>
    </message>
    <message>
        <source>The server was told too often what is open here.</source>
        <translation>أُبلغ الخادم مرات كثيرة جدًا بما هو مفتوح هنا.</translation>
    </message>
    <message>
        <source>Colleagues see it a little later.</source>
        <translation>يراه الزملاء بعد قليل.</translation>
    </message>
    <message>
        <source>Just keep working; it is told again by itself.</source>
        <translation>تابع العمل؛ سيُبلَّغ به من جديد تلقائيًا.</translation>
    </message>
    <message>
        <source>So many people and devices are there that the server shows no more of them.</source>
        <translation>الأشخاص والأجهزة كثيرون إلى حد أن الخادم لا يعرض المزيد منهم.</translation>
    </message>
    <message>
        <source>Colleagues do not see what is open here; everything else works.</source>
        <translation>لا يرى الزملاء ما هو مفتوح هنا؛ وكل ما عداه يعمل.</translation>
    </message>
    <message>
        <source>Just keep working, or close Campanile where it is not needed.</source>
        <translation>تابع العمل، أو أغلق Campanile حيث لا حاجة إليه.</translation>
    </message>
    <message>
        <source>The AI endpoint is too busy to answer.</source>
        <translation>نقطة الذكاء الاصطناعي مشغولة ولا تستطيع الإجابة.</translation>
    </message>
    <message>
        <source>The AI model broke off before its answer was complete.</source>
        <translation>انقطع نموذج الذكاء الاصطناعي قبل أن تكتمل إجابته.</translation>
    </message>
    <message>
        <source>What it wrote until then is below.</source>
        <translation>ما كتبه حتى ذلك الحين موجود أدناه.</translation>
    </message>
    <message>
        <source>Use it, or try again.</source>
        <translation>يمكن استخدامه أو المحاولة من جديد.</translation>
    </message>
    <message>
        <source>You may not bring workspaces to this server.</source>
        <translation>لا يحق لك نقل مساحات عمل إلى هذا الخادم.</translation>
    </message>
    <message>
        <source>The workspace stays on this computer as it was.</source>
        <translation>تبقى مساحة العمل على هذا الحاسوب كما كانت.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the right to create workspaces.</source>
        <translation>اطلب من مشغّل الخادم حق إنشاء مساحات العمل.</translation>
    </message>
    <message>
        <source>This server does not take workspaces from computers.</source>
        <translation>لا يقبل هذا الخادم مساحات عمل من الحواسيب.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for a newer version.</source>
        <translation>اطلب من مشغّل الخادم إصدارًا أحدث.</translation>
    </message>
    <message>
        <source>The server is older than this Campanile.</source>
        <translation>الخادم أقدم من Campanile هذا.</translation>
    </message>
    <message>
        <source>The server does not take this workspace from you.</source>
        <translation>لا يقبل الخادم مساحة العمل هذه منك.</translation>
    </message>
    <message>
        <source>Nothing was lost on this computer.</source>
        <translation>لم يُفقد شيء على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Sign in as the person who began the move, or ask whoever runs the server.</source>
        <translation>سجّل الدخول باسم من بدأ النقل أو راجع مشغّل الخادم.</translation>
    </message>
    <message>
        <source>Somebody else began this move to %1.</source>
        <translation>بدأ شخص آخر هذا النقل إلى %1.</translation>
    </message>
    <message>
        <source>Nothing was changed, here or there.</source>
        <translation>لم يتغير شيء، لا هنا ولا هناك.</translation>
    </message>
    <message>
        <source>Sign in as the person who began it.</source>
        <translation>سجّل الدخول باسم من بدأه.</translation>
    </message>
    <message>
        <source>You are bringing %1 workspaces to this server already.</source>
        <translation>عدد مساحات العمل التي تنقلها الآن إلى هذا الخادم %1، ولا مزيد.</translation>
    </message>
    <message>
        <source>Finish one of them, or take it back.</source>
        <translation>أكمل نقل إحداها أو تراجع عنه.</translation>
    </message>
    <message>
        <source>%1 was asked to open the workspace and has not answered.</source>
        <translation>طُلب من %1 فتح مساحة العمل ولم يصل رد.</translation>
    </message>
    <message>
        <source>Until it does, nothing is published from here, so that nothing goes out twice.</source>
        <translation>إلى أن يصل لا يُنشر شيء من هنا، حتى لا يُنشر شيء مرتين.</translation>
    </message>
    <message>
        <source>Try again when the server can be reached.</source>
        <translation>أعد المحاولة حين يمكن الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>This workspace is being moved to a team server.</source>
        <translation>يجري نقل مساحة العمل هذه إلى خادم فريق.</translation>
    </message>
    <message>
        <source>Your changes are kept and go along.</source>
        <translation>تغييراتك محفوظة وتُنقل معها.</translation>
    </message>
    <message>
        <source>Finish the move, or take it back.</source>
        <translation>أكمل النقل أو تراجع عنه.</translation>
    </message>
    <message>
        <source>The workspace lives on the server already.</source>
        <translation>مساحة العمل موجودة على الخادم بالفعل.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Go on with the move: only this computer has to follow.</source>
        <translation>تابع النقل: لم يبق إلا أن يلحق هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The move was cancelled.</source>
        <translation>أُلغي النقل.</translation>
    </message>
    <message>
        <source>The workspace works on this computer as before.</source>
        <translation>تعمل مساحة العمل على هذا الحاسوب كما في السابق.</translation>
    </message>
    <message>
        <source>%1 changes of this window have not been saved in the workspace yet.</source>
        <translation>تغييرات من هذه النافذة لم تُحفظ بعد في مساحة العمل: %1.</translation>
    </message>
    <message>
        <source>Switch off &quot;Work offline&quot;, wait until nothing is in the outbox, and try again.</source>
        <translation>عطّل «العمل دون اتصال» وانتظر حتى يفرغ صندوق الصادر ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>%1 posts are being published just now.</source>
        <translation>منشورات يجري نشرها الآن: %1.</translation>
    </message>
    <message>
        <source>Try again when they are out, or cancel them.</source>
        <translation>أعد المحاولة بعد نشرها أو ألغها.</translation>
    </message>
    <message>
        <source>%1 replies are being sent just now.</source>
        <translation>ردود يجري إرسالها الآن: %1.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>أعد المحاولة بعد بضع دقائق.</translation>
    </message>
    <message>
        <source>The sign-in of %1 accounts is being renewed just now.</source>
        <translation>حسابات يجري تجديد بيانات دخولها الآن: %1.</translation>
    </message>
    <message>
        <source>The copy that stays on this computer could not be written.</source>
        <translation>تعذرت كتابة النسخة التي تبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Nothing has been moved; the workspace is still here.</source>
        <translation>لم يُنقل شيء؛ ما زالت مساحة العمل هنا.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>أفسح مكانًا على القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The server has no key for sign-ins of accounts.</source>
        <translation>لا يملك الخادم مفتاحًا لبيانات دخول الحسابات.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server, or move without the sign-ins.</source>
        <translation>راجع مشغّل الخادم أو انقل دون بيانات الدخول.</translation>
    </message>
    <message>
        <source>The demonstration is for trying things out and is not moved.</source>
        <translation>العرض التجريبي للتجربة فقط ولا يُنقل.</translation>
    </message>
    <message>
        <source>Make a workspace of your own and move that.</source>
        <translation>أنشئ مساحة عمل خاصة بك وانقلها.</translation>
    </message>
    <message>
        <source>This workspace lives on a team server already.</source>
        <translation>مساحة العمل هذه موجودة على خادم فريق بالفعل.</translation>
    </message>
    <message>
        <source>The account came here with the workspace, and its sign-in did not.</source>
        <translation>وصل الحساب مع مساحة العمل، ولم تصل بيانات دخوله.</translation>
    </message>
    <message>
        <source>Its posts wait.</source>
        <translation>منشوراته تنتظر.</translation>
    </message>
    <message>
        <source>Some files did not arrive at the server.</source>
        <translation>لم تصل بعض الملفات إلى الخادم.</translation>
    </message>
    <message>
        <source>What arrived at the server is not what was sent.</source>
        <translation>ما وصل إلى الخادم ليس ما أُرسل.</translation>
    </message>
    <message>
        <source>This computer and the server do not agree on what has arrived.</source>
        <translation>يختلف هذا الحاسوب والخادم في ما وصل.</translation>
    </message>
    <message>
        <source>The server does not take the workspace: a record of the kind %1 belongs to one that is missing.</source>
        <translation>لا يقبل الخادم مساحة العمل: سجل من نوع %1 يتبع سجلًا ناقصًا.</translation>
    </message>
    <message>
        <source>Report this, please.</source>
        <translation>أبلغ عن هذا الخطأ.</translation>
    </message>
    <message>
        <source>The server does not take a record of the kind %1.</source>
        <translation>لا يقبل الخادم سجلًا من نوع %1.</translation>
    </message>
    <message>
        <source>A record of the kind %1 is too large for the server.</source>
        <translation>سجل من نوع %1 أكبر مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>The server takes less at a time than was sent.</source>
        <translation>يقبل الخادم دفعة أصغر مما أُرسل.</translation>
    </message>
    <message>
        <source>The server got records in a wrong order.</source>
        <translation>وصلت السجلات إلى الخادم بترتيب خاطئ.</translation>
    </message>
    <message>
        <source>The server does not know a part of this workspace.</source>
        <translation>لا يعرف الخادم جزءًا من مساحة العمل هذه.</translation>
    </message>
    <message>
        <source>A file is damaged and the server does not take it.</source>
        <translation>أحد الملفات تالف ولا يقبله الخادم.</translation>
    </message>
    <message>
        <source>The server does not understand what is to be moved.</source>
        <translation>لا يفهم الخادم ما يُراد نقله.</translation>
    </message>
    <message>
        <source>The server answered in a form that cannot be read.</source>
        <translation>رد الخادم بصيغة تتعذر قراءتها.</translation>
    </message>
    <message>
        <source>The workspace is not in the state that this needs.</source>
        <translation>ليست مساحة العمل في الحالة التي يتطلبها ذلك.</translation>
    </message>
    <message>
        <source>The AI model was stopped before it had written anything.</source>
        <translation>أُوقف نموذج الذكاء الاصطناعي قبل أن يكتب شيئًا.</translation>
    </message>
    <message>
        <source>Ask again when you want one.</source>
        <translation>اطلب من جديد حين تريد اقتراحًا.</translation>
    </message>
    <message>
        <source>The server was brought back from a backup; the reply may be out already.</source>
        <translation>استُعيد الخادم من نسخة احتياطية، وربما أُرسل الرد بالفعل.</translation>
    </message>
    <message>
        <source>A scheduled post goes to at least one account.</source>
        <translation>المنشور المجدول يذهب إلى حساب واحد على الأقل.</translation>
    </message>
    <message>
        <source>Choose another account first, or take the post back to draft.</source>
        <translation>اختر حسابًا آخر أولًا، أو أعد المنشور إلى مسودة.</translation>
    </message>
    <message>
        <source>Two people changed this text, and it is not chosen yet which one goes out.</source>
        <translation>غيّر شخصان هذا النص، ولم يُختر بعد أيّهما يُنشر.</translation>
    </message>
    <message>
        <source>Both are kept.</source>
        <translation>يُحتفظ بكليهما.</translation>
    </message>
    <message>
        <source>Choose one at the top of the post, then try again.</source>
        <translation>اختر أحدهما في أعلى المنشور ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The file of the practice network is damaged.</source>
        <translation>ملف شبكة التدريب تالف.</translation>
    </message>
    <message>
        <source>Start the server again: the network begins anew then, and the damaged file is kept.</source>
        <translation>شغّل الخادم من جديد: عندها تبدأ الشبكة من جديد، ويُحتفظ بالملف التالف.</translation>
    </message>
    <message>
        <source>This file is not a table in text.</source>
        <translation>هذا الملف ليس جدولًا نصيًا.</translation>
    </message>
    <message>
        <source>Save it as CSV in the program that it comes from, and choose that file.</source>
        <translation>احفظه بصيغة CSV في البرنامج الذي جاء منه، ثم اختر ذلك الملف.</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; here.</source>
        <translation>لا يوجد هنا مفتاح «%1».</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>The nearest is &quot;%2&quot;.</source>
        <translation>الأقرب هو «%2».</translation>
    </message>
    <message>
        <source>Two people changed a text of the post, and nobody has chosen one of the two.</source>
        <translation>غيّر شخصان نصًا في المنشور، ولم يختر أحد أحد النصين.</translation>
    </message>
    <message>
        <source>Nothing was sent, and both texts are kept.</source>
        <translation>لم يُرسل شيء، والنصان محفوظان.</translation>
    </message>
    <message>
        <source>Open the post and choose one: it is sent at once. Half an hour after its time it is not sent any more.</source>
        <translation>افتح المنشور واختر أحدهما: يُرسل فورًا. بعد نصف ساعة من موعده لا يُرسل.</translation>
    </message>
    <message>
        <source>Nobody chose one of the post&apos;s two texts in time.</source>
        <translation>لم يختر أحد أحد نصي المنشور في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Open the post, choose one, and publish it or plan a new time.</source>
        <translation>افتح المنشور واختر أحد النصين، ثم انشره أو حدد له موعدًا جديدًا.</translation>
    </message>
    <message>
        <source>Both texts are kept.</source>
        <translation>النصّان محفوظان.</translation>
    </message>
    <message>
        <source>Open the post and choose one before its time: without a choice it does not go out.</source>
        <translation>افتح المنشور واختر أحدهما قبل موعده: بدون اختيار لن يُنشر.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FigureTile</name>
    <message>
        <source>no change</source>
        <translation>بلا تغيير</translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation>أكثر بنسبة ⁨%1⁩٪</translation>
    </message>
    <message>
        <source>%1 % less</source>
        <translation>أقل بنسبة ⁨%1⁩٪</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>المرشِّحات</translation>
    </message>
</context>
<context>
    <name>campanile::ui::FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>مرحبًا</translation>
    </message>
    <message>
        <source>Welcome to Campanile</source>
        <translation>مرحبًا بك في Campanile</translation>
    </message>
    <message>
        <source>Plan, publish and measure, online or not. How do you want to start?</source>
        <translation>خطِّط وانشر وقِس، باتصال أو من دونه. كيف تريد أن تبدأ؟</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>تجربة العرض</translation>
    </message>
    <message>
        <source>A coffee roaster with accounts, posts and a year of history. Nothing leaves this computer.</source>
        <translation>محمصة قهوة بحسابات ومنشورات وسجل عام كامل. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>فتح العرض</translation>
    </message>
    <message>
        <source>Start alone</source>
        <translation>البدء بمفردك</translation>
    </message>
    <message>
        <source>A workspace of your own on this computer. Nothing leaves it but what you publish.</source>
        <translation>مساحة عمل خاصة بك على هذا الحاسوب. لا يغادرها إلا ما تنشره.</translation>
    </message>
    <message>
        <source>Create my workspace</source>
        <translation>إنشاء مساحة عملي</translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation>الانضمام إلى فريق</translation>
    </message>
    <message>
        <source>Your team runs a Campanile server.</source>
        <translation>يشغّل فريقك خادم Campanile.</translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation>متابعة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Enter an address such as team.example.org</source>
        <translation>أدخل عنوانًا مثل team.example.org</translation>
    </message>
    <message>
        <source>Something answers there, but no Campanile server.</source>
        <translation>هناك ما يستجيب على هذا العنوان، لكنه ليس خادم Campanile.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::MainWindow</name>
    <message>
        <source>Search everywhere</source>
        <translation>البحث في كل مكان</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Find in this panel</source>
        <translation>البحث في هذه اللوحة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Save this layout as a perspective</source>
        <translation>حفظ هذا الترتيب منظورًا</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>إعادة ضبط الترتيب</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>إغلاق اللوحة</translation>
    </message>
    <message>
        <source>Move panel to its own window or back</source>
        <translation>نقل اللوحة إلى نافذة مستقلة أو إعادتها</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>About Campanile</source>
        <translation>حول Campanile</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>اللوحات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Name of the perspective</source>
        <translation>اسم المنظور</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Add a workspace</source>
        <translation>إضافة مساحة عمل</translation>
    </message>
</context>
<context>
    <name>campanile::ui::MomentPicker</name>
    <message>
        <source>Date and time</source>
        <translation>التاريخ والوقت</translation>
    </message>
    <message>
        <source>This time does not exist on that day: clocks go forward. It becomes %1.</source>
        <translation>لا يوجد هذا الوقت في ذلك اليوم لأن الساعة تُقدَّم. يصبح الوقت ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This time comes twice on that day: clocks go back. Used is the one in %1.</source>
        <translation>يتكرر هذا الوقت مرتين في ذلك اليوم لأن الساعة تُؤخَّر. المستخدم هو الوقت بتوقيت ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::NotificationBell</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>الإشعارات، لا شيء غير مقروء</numerusform>
            <numerusform>الإشعارات، واحد غير مقروء</numerusform>
            <numerusform>الإشعارات، اثنان غير مقروءين</numerusform>
            <numerusform>الإشعارات، %Ln غير مقروءة</numerusform>
            <numerusform>الإشعارات، %Ln غير مقروء</numerusform>
            <numerusform>الإشعارات، %Ln غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>إشعار واحد غير مقروء</numerusform>
            <numerusform>إشعاران غير مقروءين</numerusform>
            <numerusform>%Ln إشعارات غير مقروءة</numerusform>
            <numerusform>%Ln إشعارًا غير مقروء</numerusform>
            <numerusform>%Ln إشعار غير مقروء</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Nothing new. Approvals, failures and mentions show up here.</source>
        <translation>لا جديد. تظهر هنا الموافقات وحالات الفشل والإشارات.</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PaletteDialog</name>
    <message>
        <source>Type a command, a panel or a name</source>
        <translation>اكتب أمرًا أو لوحة أو اسمًا</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>البحث في كل مكان</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>لوحة</translation>
    </message>
    <message>
        <source>Nothing matches &quot;%1&quot;</source>
        <translation>لا نتائج تطابق «⁨%1⁩»</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PanelFrame</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>لا شيء محدد</numerusform>
            <numerusform>عنصر واحد محدد</numerusform>
            <numerusform>عنصران محددان</numerusform>
            <numerusform>%Ln عناصر محددة</numerusform>
            <numerusform>%Ln عنصرًا محددًا</numerusform>
            <numerusform>%Ln عنصر محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>campanile::ui::PickButton</name>
    <message>
        <source>There is nothing to choose from yet</source>
        <translation>لا يوجد ما تختار منه بعد</translation>
    </message>
</context>
<context>
    <name>campanile::ui::SettingsDialog</name>
    <message>
        <source>Follow the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّلة</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّضة</translation>
    </message>
    <message>
        <source>Use the system&apos;s accent color</source>
        <translation>استخدام لون التمييز الخاص بالنظام</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Relative to the system&apos;s own size</source>
        <translation>نسبةً إلى حجم النص في النظام</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Show times in a zone of my own</source>
        <translation>عرض الأوقات بمنطقة زمنية خاصة بي</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Otherwise times are those of the workspace</source>
        <translation>وإلا فالأوقات بتوقيت مساحة العمل</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>campanile::ui::ShortcutPage</name>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>اختصار جديد</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة ضبط</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>campanile::ui::StateView</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Offline %1</source>
        <translation>دون اتصال ⁨%1⁩</translation>
    </message>
    <message>
        <source>Offline %1. Changes that wait to be sent: %2</source>
        <translation>دون اتصال ⁨%1⁩. التغييرات التي تنتظر الإرسال: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::ui::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>تم تسجيل الخروج</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>لم تتم المزامنة بعد</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>المزامنة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>أُرسل كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا شيء ينتظر</numerusform>
            <numerusform>تغيير واحد ينتظر</numerusform>
            <numerusform>تغييران ينتظران</numerusform>
            <numerusform>%Ln تغييرات تنتظر</numerusform>
            <numerusform>%Ln تغييرًا ينتظر</numerusform>
            <numerusform>%Ln تغيير ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>التعارضات: ⁨%1⁩</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>عرض فقط</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>أوشك على الانتهاء</numerusform>
            <numerusform>بقيت دقيقة</numerusform>
            <numerusform>بقيت دقيقتان</numerusform>
            <numerusform>بقيت %Ln دقائق</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
            <numerusform>بقيت %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>أوشك على الانتهاء</numerusform>
            <numerusform>بقيت ثانية</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا مزيد</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يومًا</numerusform>
            <numerusform>يومين</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Clock %1 slow</source>
        <translation>الساعة متأخرة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Clock %1 fast</source>
        <translation>الساعة متقدمة ⁨%1⁩</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the server&apos;s. Posts go out on time, by the server&apos;s clock; what is shown here as now or today is off until the clock is set.</source>
        <translation>تختلف ساعة هذا الحاسوب عن ساعة الخادم. تُنشر المنشورات في موعدها بساعة الخادم، أما ما يُعرض هنا على أنه الآن أو اليوم فغير دقيق حتى تُضبط الساعة.</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>مرفوض: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>campanile::ui::Tray</name>
    <message>
        <source>Open Campanile</source>
        <translation>فتح Campanile</translation>
    </message>
    <message numerus="yes">
        <source>Show %n new notification(s)</source>
        <translation>
            <numerusform>لا إشعارات جديدة</numerusform>
            <numerusform>عرض إشعار جديد واحد</numerusform>
            <numerusform>عرض إشعارين جديدين</numerusform>
            <numerusform>عرض %Ln إشعارات جديدة</numerusform>
            <numerusform>عرض %Ln إشعارًا جديدًا</numerusform>
            <numerusform>عرض %Ln إشعار جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>عرض الإشعارات</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Campanile</source>
        <translation>Campanile</translation>
    </message>
    <message>
        <source>Campanile: %1</source>
        <translation>‏Campanile: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا شيء غير مقروء</numerusform>
            <numerusform>إشعار واحد غير مقروء</numerusform>
            <numerusform>إشعاران غير مقروءين</numerusform>
            <numerusform>%Ln إشعارات غير مقروءة</numerusform>
            <numerusform>%Ln إشعارًا غير مقروء</numerusform>
            <numerusform>%Ln إشعار غير مقروء</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::ui::ZoneCombo</name>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountDetails</name>
    <message>
        <source>Details of the account</source>
        <translation>تفاصيل الحساب</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>الأذونات</translation>
    </message>
    <message>
        <source>About this account</source>
        <translation>عن هذا الحساب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>⁨%2⁩ على ⁨%1⁩</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>تقول ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>Takes about %n minutes</source>
        <translation>
            <numerusform>يستغرق أقل من دقيقة</numerusform>
            <numerusform>يستغرق نحو دقيقة</numerusform>
            <numerusform>يستغرق نحو دقيقتين</numerusform>
            <numerusform>يستغرق نحو %Ln دقائق</numerusform>
            <numerusform>يستغرق نحو %Ln دقيقة</numerusform>
            <numerusform>يستغرق نحو %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Mends itself</source>
        <translation>يُحل تلقائيًا</translation>
    </message>
    <message>
        <source>Nothing is known yet. The health is counted from what really happens on the account.</source>
        <translation>لا شيء معروف بعد. تُحسب السلامة مما يحدث فعلًا على الحساب.</translation>
    </message>
    <message>
        <source>%1 points less: %2</source>
        <translation>نقاط مخصومة ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Nothing takes points away.</source>
        <translation>لا شيء يخصم نقاطًا.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>بقي ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>counted anew %1</source>
        <translation>يُعاد العد ⁨%1⁩</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Text of a post</source>
        <translation>نص المنشور</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%Ln أحرف</numerusform>
            <numerusform>%Ln حرفًا</numerusform>
            <numerusform>%Ln حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures in a post</source>
        <translation>الصور في المنشور</translation>
    </message>
    <message>
        <source>Length of a video</source>
        <translation>مدة الفيديو</translation>
    </message>
    <message>
        <source>This account stands on the practice network, which asks for no permission.</source>
        <translation>هذا الحساب على شبكة التدريب التي لا تطلب أي إذن.</translation>
    </message>
    <message>
        <source>The network has not told which permissions it granted.</source>
        <translation>لم تذكر الشبكة الأذونات التي منحتها.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>آخر نجاح</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>آخر مشكلة</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>تاريخ الربط</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>ربطه</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>Nothing has happened that is worth a note.</source>
        <translation>لم يحدث ما يستحق الذكر.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>عرض الكل (⁨%1⁩)</translation>
    </message>
    <message>
        <source>Health from %1 to %2</source>
        <translation>السلامة من ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>Dealt with: %1</source>
        <translation>عولجت: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Dealt with by %1: %2</source>
        <translation>عالجها ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Mark as dealt with</source>
        <translation>تعليم كمعالَجة</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما جرى فعله</translation>
    </message>
    <message>
        <source>Everybody in the workspace can read it. It may stay empty.</source>
        <translation>يستطيع كل من في مساحة العمل قراءته. يمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>الرسائل الجديدة</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountTree</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>لا شيء للمراجعة</numerusform>
            <numerusform>واحد للمراجعة</numerusform>
            <numerusform>اثنان للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>⁨%2⁩ على ⁨%1⁩</translation>
    </message>
    <message>
        <source>no cap known</source>
        <translation>لا حد معروف</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>لكل ⁨%1⁩</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>There is no health for this account yet.</source>
        <translation>لا تقييم لسلامة هذا الحساب بعد.</translation>
    </message>
    <message>
        <source>No cap on posts is known for this account.</source>
        <translation>لا يُعرف حد لمنشورات هذا الحساب.</translation>
    </message>
    <message>
        <source>Campanile renews the permission by itself.</source>
        <translation>يجدّد Campanile الإذن تلقائيًا.</translation>
    </message>
    <message>
        <source>health %1 of 100</source>
        <translation>السلامة ⁨%1⁩ من مئة</translation>
    </message>
    <message>
        <source>posts: %1</source>
        <translation>المنشورات: ⁨%1⁩</translation>
    </message>
    <message>
        <source>sign-in %1</source>
        <translation>تسجيل الدخول: ⁨%1⁩</translation>
    </message>
    <message>
        <source>last success: %1</source>
        <translation>آخر نجاح: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>دون مجموعة</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>لا حسابات</numerusform>
            <numerusform>حساب واحد</numerusform>
            <numerusform>حسابان</numerusform>
            <numerusform>%Ln حسابات</numerusform>
            <numerusform>%Ln حسابًا</numerusform>
            <numerusform>%Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>السلامة</translation>
    </message>
    <message>
        <source>Posts left</source>
        <translation>المنشورات المتبقية</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>آخر نجاح</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountsController</name>
    <message>
        <source>There is no connection to the server. Accounts can be connected and changed when it is back.</source>
        <translation>لا اتصال بالخادم. يمكن ربط الحسابات وتغييرها حين يعود.</translation>
    </message>
    <message>
        <source>This window cannot talk to a server.</source>
        <translation>لا تستطيع هذه النافذة التواصل مع خادم.</translation>
    </message>
    <message>
        <source>%1 is paused. What is planned for it waits.</source>
        <translation>أُوقف ⁨%1⁩ مؤقتًا. ما جُدول له ينتظر.</translation>
    </message>
    <message>
        <source>%1 goes on. What is due is published now.</source>
        <translation>استُؤنف ⁨%1⁩. يُنشر المستحق الآن.</translation>
    </message>
    <message>
        <source>%1 was checked.</source>
        <translation>جرى التحقق من ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 is disconnected, and %2 confirmed that the permission is void.</source>
        <translation>أُلغي ربط ⁨%1⁩، وأكدت ⁨%2⁩ أن الإذن لم يعد صالحًا.</translation>
    </message>
    <message>
        <source>%1 is disconnected here. %2 did not confirm it; remove Campanile from the connected apps there as well.</source>
        <translation>أُلغي ربط ⁨%1⁩ هنا. لم تؤكد ⁨%2⁩ ذلك؛ أزِل Campanile من التطبيقات المتصلة هناك أيضًا.</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>نُقل إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Taken out of the group</source>
        <translation>أُخرج من المجموعة</translation>
    </message>
    <message>
        <source>Group changed</source>
        <translation>غُيّرت المجموعة</translation>
    </message>
    <message>
        <source>Deleted the group %1. Its accounts are still connected.</source>
        <translation>حُذفت المجموعة ⁨%1⁩. ما زالت حساباتها متصلة.</translation>
    </message>
    <message>
        <source>Marked as dealt with</source>
        <translation>عُلّمت كمعالَجة</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>أُعيد فتحها</translation>
    </message>
</context>
<context>
    <name>campanile::views::AccountsPanel</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Connect account</source>
        <translation>ربط حساب</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>إعادة الربط</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Open settings on the network</source>
        <translation>فتح الإعدادات على الشبكة</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>إلغاء الربط</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>مجموعة جديدة</translation>
    </message>
    <message>
        <source>Connect by link</source>
        <translation>الربط برابط</translation>
    </message>
    <message>
        <source>Move to group</source>
        <translation>نقل إلى مجموعة</translation>
    </message>
    <message>
        <source>Settings of the networks</source>
        <translation>إعدادات الشبكات</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>البحث في الحسابات</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>كل المجموعات</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>دون مجموعة</translation>
    </message>
    <message>
        <source>Connect the profiles, pages and channels that you publish to. You sign in on the network&apos;s own page; Campanile never sees your password.</source>
        <translation>اربط الملفات الشخصية والصفحات والقنوات التي تنشر عليها. تسجّل الدخول على صفحة الشبكة نفسها، ولا يرى Campanile كلمة مرورك أبدًا.</translation>
    </message>
    <message>
        <source>No account fits what the list is narrowed to.</source>
        <translation>لا حساب يطابق عوامل التصفية المختارة.</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>عرض كل الحسابات</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>لا شيء للمراجعة</numerusform>
            <numerusform>واحد للمراجعة</numerusform>
            <numerusform>اثنان للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
            <numerusform>%Ln للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>New group with the selected accounts</source>
        <translation>مجموعة جديدة من الحسابات المحددة</translation>
    </message>
    <message>
        <source>Rename or recolor</source>
        <translation>تغيير الاسم أو اللون</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>حذف المجموعة</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>هل تريد إلغاء ربط ⁨%1⁩؟</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n accounts?</source>
        <translation>
            <numerusform>هل تريد إلغاء ربط الحسابات؟</numerusform>
            <numerusform>هل تريد إلغاء ربط حساب واحد؟</numerusform>
            <numerusform>هل تريد إلغاء ربط حسابين؟</numerusform>
            <numerusform>هل تريد إلغاء ربط %Ln حسابات؟</numerusform>
            <numerusform>هل تريد إلغاء ربط %Ln حسابًا؟</numerusform>
            <numerusform>هل تريد إلغاء ربط %Ln حساب؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Campanile asks %1 to make the permission void and forgets it here.</source>
        <translation>يطلب Campanile من ⁨%1⁩ إبطال الإذن وينساه هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n planned posts will not go out on this account. They stay in the calendar, where you can give them another account.</source>
        <translation>
            <numerusform>لا منشورات مجدولة تتأثر.</numerusform>
            <numerusform>لن يُنشر منشور مجدول واحد على هذا الحساب. يبقى في التقويم حيث يمكنك اختيار حساب آخر له.</numerusform>
            <numerusform>لن يُنشر منشوران مجدولان على هذا الحساب. يبقيان في التقويم حيث يمكنك اختيار حساب آخر لهما.</numerusform>
            <numerusform>لن تُنشر %Ln منشورات مجدولة على هذا الحساب. تبقى في التقويم حيث يمكنك اختيار حساب آخر لها.</numerusform>
            <numerusform>لن يُنشر %Ln منشورًا مجدولًا على هذا الحساب. تبقى في التقويم حيث يمكنك اختيار حساب آخر لها.</numerusform>
            <numerusform>لن يُنشر %Ln منشور مجدول على هذا الحساب. تبقى في التقويم حيث يمكنك اختيار حساب آخر لها.</numerusform>
        </translation>
    </message>
    <message>
        <source>No post is planned for it.</source>
        <translation>لا منشور مجدول له.</translation>
    </message>
    <message>
        <source>Campanile asks the networks to make the permissions void and forgets them here. What is planned for these accounts will not go out; it stays in the calendar.</source>
        <translation>يطلب Campanile من الشبكات إبطال الأذونات وينساها هنا. لن يُنشر ما جُدول لهذه الحسابات، ويبقى في التقويم.</translation>
    </message>
    <message>
        <source>What was published stays where it is, and its figures stay here. You can connect again at any time.</source>
        <translation>ما نُشر يبقى في مكانه وتبقى أرقامه هنا. يمكنك الربط من جديد في أي وقت.</translation>
    </message>
    <message>
        <source>Keep connected</source>
        <translation>إبقاء الربط</translation>
    </message>
    <message numerus="yes">
        <source>New group for %n accounts</source>
        <translation>
            <numerusform>مجموعة جديدة</numerusform>
            <numerusform>مجموعة جديدة لحساب واحد</numerusform>
            <numerusform>مجموعة جديدة لحسابين</numerusform>
            <numerusform>مجموعة جديدة لعدد %Ln حسابات</numerusform>
            <numerusform>مجموعة جديدة لعدد %Ln حسابًا</numerusform>
            <numerusform>مجموعة جديدة لعدد %Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>إنشاء المجموعة</translation>
    </message>
    <message>
        <source>Change group</source>
        <translation>تغيير المجموعة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>ربط حساب</translation>
    </message>
</context>
<context>
    <name>campanile::views::AgendaView</name>
    <message>
        <source>Today, %1</source>
        <translation>اليوم، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>غدًا، ⁨%1⁩</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>لا شيء مخطط</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>منشور واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>منشور واحد</numerusform>
            <numerusform>منشوران</numerusform>
            <numerusform>%Ln منشورات</numerusform>
            <numerusform>%Ln منشورًا</numerusform>
            <numerusform>%Ln منشور</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::AiEndpointPage</name>
    <message>
        <source>A language model of your own can propose answers in the inbox: one on this computer (Ollama, LM Studio, llama.cpp), in your network, or a hosted one. Nothing is sent without your word, and no proposal goes out by itself.</source>
        <translation>يمكن لنموذج لغوي خاص بك أن يقترح ردودًا في صندوق الوارد: نموذج على هذا الحاسوب (Ollama أو LM Studio أو llama.cpp) أو في شبكتك أو مستضاف. لا يُرسل شيء دون إذنك، ولا يخرج أي اقتراح من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Of an interface for chat completions as OpenAI defined it. Https, or http within your own network.</source>
        <translation>عنوان واجهة لإكمال المحادثات كما عرّفتها OpenAI. https، أو http داخل شبكتك.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>As the address calls it.</source>
        <translation>كما يسميه ذلك العنوان.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keep key</source>
        <translation>الاحتفاظ بالمفتاح</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>نسيان المفتاح</translation>
    </message>
    <message>
        <source>Where the address wants one. It is kept in the keychain of this computer and sent to this address only.</source>
        <translation>إذا طلبه العنوان. يُحفظ في سلسلة مفاتيح هذا الحاسوب ولا يُرسل إلا إلى هذا العنوان.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>ما يُرسل</translation>
    </message>
    <message>
        <source>Leave out names, handles and mail addresses</source>
        <translation>حذف الأسماء والمعرّفات وعناوين البريد</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation>المفتاح محفوظ</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>لا مفتاح</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>يجري سؤال ⁨%1⁩</translation>
    </message>
    <message>
        <source>It works. The model answered: %1</source>
        <translation>إنه يعمل. أجاب النموذج: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nothing, as long as there is no address.</source>
        <translation>لا شيء ما دام العنوان غير محدد.</translation>
    </message>
    <message>
        <source>When you ask for proposals, this goes to %1: the last 20 messages of that one conversation, theirs and yours, the name and tone of your brand, and how long an answer may be. No notes, no other conversations, no files, no figures.</source>
        <translation>حين تطلب اقتراحات يُرسل هذا إلى ⁨%1⁩: آخر عشرين رسالة في تلك المحادثة وحدها، رسائلهم ورسائلك، واسم علامتك ونبرتها، وأقصى طول للرد. لا ملاحظات ولا محادثات أخرى ولا ملفات ولا أرقام.</translation>
    </message>
    <message>
        <source>Names, handles and mail addresses are replaced first.</source>
        <translation>تُستبدل الأسماء والمعرّفات وعناوين البريد أولًا.</translation>
    </message>
    <message>
        <source>Names and handles that stand in the messages go along.</source>
        <translation>تُرسل معها الأسماء والمعرّفات الواردة في الرسائل.</translation>
    </message>
    <message>
        <source>AI endpoint</source>
        <translation>الذكاء الاصطناعي</translation>
    </message>
</context>
<context>
    <name>campanile::views::BrowserPage</name>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the link and open it in a browser on this computer.</source>
        <translation>تعذر فتح متصفح. انسخ الرابط وافتحه في متصفح على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>أوشك الأمر على الانتهاء</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>%1 said yes. Campanile is fetching the account.</source>
        <translation>وافقت ⁨%1⁩. يجلب Campanile الحساب.</translation>
    </message>
    <message>
        <source>Sign in on the page of %1 and allow Campanile there. This window goes on by itself.</source>
        <translation>سجّل الدخول على صفحة ⁨%1⁩ واسمح هناك لـCampanile. تتابع هذه النافذة تلقائيًا.</translation>
    </message>
    <message>
        <source>Time left: %1</source>
        <translation>الوقت المتبقي: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarEdits</name>
    <message>
        <source>“%1” is being published right now, so it stays where it is.</source>
        <translation>يجري نشر «⁨%1⁩» الآن، لذلك يبقى في مكانه.</translation>
    </message>
    <message>
        <source>“%1” is already published, so its time stays. Hold Alt to copy it.</source>
        <translation>نُشر «⁨%1⁩» بالفعل، لذلك يبقى وقته. اضغط مطولًا على Alt لنسخه.</translation>
    </message>
    <message>
        <source>That time has passed. Choose a later one.</source>
        <translation>مضى ذلك الوقت. اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>Posts of a series are copied in the composer; here a copy would start a second series.</source>
        <translation>تُنسخ منشورات السلسلة في المحرر؛ أما النسخ هنا فيبدأ سلسلة ثانية.</translation>
    </message>
    <message>
        <source>Copied as a draft</source>
        <translation>نُسخ مسودةً</translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied as drafts</source>
        <translation>
            <numerusform>لا منشورات كمسودات</numerusform>
            <numerusform>نُسخ منشور واحد كمسودات</numerusform>
            <numerusform>نُسخ منشوران كمسودات</numerusform>
            <numerusform>نُسخت %Ln منشورات كمسودات</numerusform>
            <numerusform>نُسخ %Ln منشورًا كمسودات</numerusform>
            <numerusform>نُسخ %Ln منشور كمسودات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are moved one at a time; %n stayed.</source>
        <translation>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ لم يبقَ شيء.</numerusform>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ بقي واحد.</numerusform>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ بقي اثنان.</numerusform>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ بقيت %Ln.</numerusform>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ بقي %Ln.</numerusform>
            <numerusform>تُنقل منشورات السلسلة واحدًا واحدًا؛ بقي %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>نُقل منشور واحد</numerusform>
            <numerusform>نُقل منشوران</numerusform>
            <numerusform>نُقلت %Ln منشورات</numerusform>
            <numerusform>نُقل %Ln منشورًا</numerusform>
            <numerusform>نُقل %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>نُقل إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 also posts at %2.</source>
        <translation>ينشر ⁨%1⁩ أيضًا في ⁨%2⁩.</translation>
    </message>
    <message numerus="yes">
        <source>Posts of a series are deleted one at a time; %n stayed.</source>
        <translation>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ لم يبقَ شيء.</numerusform>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ بقي واحد.</numerusform>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ بقي اثنان.</numerusform>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ بقيت %Ln.</numerusform>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ بقي %Ln.</numerusform>
            <numerusform>تُحذف منشورات السلسلة واحدًا واحدًا؛ بقي %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted “%1”</source>
        <translation>حُذف «⁨%1⁩»</translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>حُذف منشور واحد</numerusform>
            <numerusform>حُذف منشوران</numerusform>
            <numerusform>حُذفت %Ln منشورات</numerusform>
            <numerusform>حُذف %Ln منشورًا</numerusform>
            <numerusform>حُذف %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>A series keeps its dates. End it in the composer, or skip single posts.</source>
        <translation>تحتفظ السلسلة بمواعيدها. أنهِها في المحرر أو تخطَّ منشورات منفردة.</translation>
    </message>
    <message>
        <source>Taken off the calendar</source>
        <translation>أُزيل من التقويم</translation>
    </message>
    <message numerus="yes">
        <source>%n posts taken off the calendar</source>
        <translation>
            <numerusform>لا منشورات من التقويم</numerusform>
            <numerusform>أُزيل منشور واحد من التقويم</numerusform>
            <numerusform>أُزيل منشوران من التقويم</numerusform>
            <numerusform>أُزيلت %Ln منشورات من التقويم</numerusform>
            <numerusform>أُزيل %Ln منشورًا من التقويم</numerusform>
            <numerusform>أُزيل %Ln منشور من التقويم</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>خُطط له في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Stopped “%1”. Nothing had been sent.</source>
        <translation>أُوقف نشر «⁨%1⁩». لم يكن قد أُرسل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped “%1”. On %n accounts it had left already and stays there.</source>
        <translation>
            <numerusform>أُوقف نشر «⁨%1⁩». لم يكن قد نُشر على أي حساب.</numerusform>
            <numerusform>أُوقف نشر «⁨%1⁩». كان قد نُشر على حساب واحد ويبقى هناك.</numerusform>
            <numerusform>أُوقف نشر «⁨%1⁩». كان قد نُشر على حسابين ويبقى هناك.</numerusform>
            <numerusform>أُوقف نشر «⁨%1⁩». كان قد نُشر على %Ln حسابات ويبقى هناك.</numerusform>
            <numerusform>أُوقف نشر «⁨%1⁩». كان قد نُشر على %Ln حسابًا ويبقى هناك.</numerusform>
            <numerusform>أُوقف نشر «⁨%1⁩». كان قد نُشر على %Ln حساب ويبقى هناك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped this one; the series goes on</source>
        <translation>تُخطي هذا، وتستمر السلسلة</translation>
    </message>
    <message>
        <source>Moved this one</source>
        <translation>نُقل هذا</translation>
    </message>
    <message>
        <source>Moved the series</source>
        <translation>نُقلت السلسلة</translation>
    </message>
    <message>
        <source>Moved this one and those after it</source>
        <translation>نُقل هذا وما بعده</translation>
    </message>
    <message>
        <source>Deleted the series</source>
        <translation>حُذفت السلسلة</translation>
    </message>
    <message>
        <source>The series ends before this one</source>
        <translation>تنتهي السلسلة قبل هذا</translation>
    </message>
    <message numerus="yes">
        <source>%n posts planned: %1</source>
        <translation>
            <numerusform>لا منشورات مجدولة: ⁨%1⁩</numerusform>
            <numerusform>جُدول منشور واحد: ⁨%1⁩</numerusform>
            <numerusform>جُدول منشوران: ⁨%1⁩</numerusform>
            <numerusform>جُدولت %Ln منشورات: ⁨%1⁩</numerusform>
            <numerusform>جُدول %Ln منشورًا: ⁨%1⁩</numerusform>
            <numerusform>جُدول %Ln منشور: ⁨%1⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>من ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarFilters</name>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>الحملات</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>ترشيح حسب ⁨%1⁩</translation>
    </message>
    <message>
        <source>Filter by %1, %2 chosen</source>
        <translation>ترشيح حسب ⁨%1⁩، المختار: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشِّحات</translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation>لا شيء للاختيار بعد</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarHeader</name>
    <message>
        <source>Month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarPanel</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>No post matches the filters.</source>
        <translation>لا منشور يطابق المرشِّحات.</translation>
    </message>
    <message>
        <source>Nothing is planned here yet.</source>
        <translation>لا شيء مخطط هنا بعد.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح المرشِّحات</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarPreview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Part of a series</source>
        <translation>جزء من سلسلة</translation>
    </message>
    <message>
        <source>Someone changed it too; decide under Conflicts</source>
        <translation>غيّره شخص آخر أيضًا؛ احسم الأمر في «التعارضات»</translation>
    </message>
    <message>
        <source>Saved here, not sent yet</source>
        <translation>محفوظ هنا ولم يُرسل بعد</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>الصورة الأولى</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>فتح في المحرر</translation>
    </message>
    <message>
        <source>No account chosen yet</source>
        <translation>لم يُختر حساب بعد</translation>
    </message>
    <message>
        <source>Unknown account</source>
        <translation>حساب غير معروف</translation>
    </message>
    <message numerus="yes">
        <source>%n posts chosen</source>
        <translation>
            <numerusform>لا منشورات محددة</numerusform>
            <numerusform>منشور واحد محدد</numerusform>
            <numerusform>منشوران محددان</numerusform>
            <numerusform>%Ln منشورات محددة</numerusform>
            <numerusform>%Ln منشورًا محددًا</numerusform>
            <numerusform>%Ln منشور محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>‏⁨%1⁩ – ⁨%2⁩</translation>
    </message>
    <message>
        <source>Drag one to move all of them. Alt copies.</source>
        <translation>اسحب واحدًا لنقلها كلها. Alt للنسخ.</translation>
    </message>
    <message>
        <source>Nothing is planned for this day.</source>
        <translation>لا شيء مخطط لهذا اليوم.</translation>
    </message>
    <message>
        <source>1 post</source>
        <translation>منشور واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>منشور واحد</numerusform>
            <numerusform>منشوران</numerusform>
            <numerusform>%Ln منشورات</numerusform>
            <numerusform>%Ln منشورًا</numerusform>
            <numerusform>%Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>Two people changed a text. Until one of the two is chosen the post does not go out.</source>
        <translation>غيّر شخصان نصًّا. لن يُنشر المنشور قبل اختيار أحد النصّين.</translation>
    </message>
</context>
<context>
    <name>campanile::views::CalendarView</name>
    <message>
        <source>%1, nothing planned</source>
        <translation>⁨%1⁩، لا شيء مخطط</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n posts</source>
        <translation>
            <numerusform>⁨%1⁩، لا منشورات</numerusform>
            <numerusform>⁨%1⁩، منشور واحد</numerusform>
            <numerusform>⁨%1⁩، منشوران</numerusform>
            <numerusform>⁨%1⁩، %Ln منشورات</numerusform>
            <numerusform>⁨%1⁩، %Ln منشورًا</numerusform>
            <numerusform>⁨%1⁩، %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar, %1</source>
        <translation>التقويم، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>أُعيد إلى مكانه</translation>
    </message>
    <message>
        <source>Lifted. Arrow keys move it, Space drops it, Escape puts it back.</source>
        <translation>رُفع. مفاتيح الأسهم تنقله، والمسافة تفلته، وEscape يعيده.</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>نسخ إلى ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::CallCrisisDialog</name>
    <message>
        <source>Call a crisis</source>
        <translation>إعلان أزمة</translation>
    </message>
    <message>
        <source>Recall of the winter roast</source>
        <translation>سحب تحميصة الشتاء</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Accounts that it touches</source>
        <translation>الحسابات المعنية</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>كل الحسابات</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>درجة الخطورة</translation>
    </message>
    <message>
        <source>What is known so far</source>
        <translation>ما هو معروف حتى الآن</translation>
    </message>
    <message>
        <source>First note</source>
        <translation>الملاحظة الأولى</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>إيقاف كل المنشورات المجدولة مؤقتًا</translation>
    </message>
    <message>
        <source>You lead it until you hand it over. Owners, admins and managers are told.</source>
        <translation>تقودها أنت إلى أن تسلّمها. يُبلَّغ المالكون والمسؤولون والمديرون.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Say in a few words what happened</source>
        <translation>اذكر ما حدث في كلمات قليلة</translation>
    </message>
    <message>
        <source>Crisis called; owners, admins and managers are told</source>
        <translation>أُعلنت الأزمة، ويُبلَّغ المالكون والمسؤولون والمديرون</translation>
    </message>
</context>
<context>
    <name>campanile::views::ChannelsPage</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>connected already, the sign-in will be renewed</source>
        <translation>متصل من قبل، سيُجدَّد تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>campanile::views::ChartCard</name>
    <message>
        <source>Show as a chart</source>
        <translation>العرض كمخطط</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>العرض كجدول</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>‏⁨%1⁩٪</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConflictPage</name>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>A post without text</source>
        <translation>منشور بلا نص</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>النص المدمج</translation>
    </message>
    <message>
        <source>Edit merged</source>
        <translation>تعديل النص المدمج</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>الاحتفاظ بنسختهم</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>الاحتفاظ بنسختي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Use merged text</source>
        <translation>استخدام النص المدمج</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>المستخدمة الآن</translation>
    </message>
    <message numerus="yes">
        <source>Keep mine for %n</source>
        <translation>
            <numerusform>الاحتفاظ بنسختي</numerusform>
            <numerusform>الاحتفاظ بنسختي لواحد</numerusform>
            <numerusform>الاحتفاظ بنسختي لاثنين</numerusform>
            <numerusform>الاحتفاظ بنسختي لـ%Ln</numerusform>
            <numerusform>الاحتفاظ بنسختي لـ%Ln</numerusform>
            <numerusform>الاحتفاظ بنسختي لـ%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep theirs for %n</source>
        <translation>
            <numerusform>الاحتفاظ بنسختهم</numerusform>
            <numerusform>الاحتفاظ بنسختهم لواحد</numerusform>
            <numerusform>الاحتفاظ بنسختهم لاثنين</numerusform>
            <numerusform>الاحتفاظ بنسختهم لـ%Ln</numerusform>
            <numerusform>الاحتفاظ بنسختهم لـ%Ln</numerusform>
            <numerusform>الاحتفاظ بنسختهم لـ%Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts chosen</source>
        <translation>
            <numerusform>لا تعارضات محددة</numerusform>
            <numerusform>تعارض واحد محدد</numerusform>
            <numerusform>تعارضان محددان</numerusform>
            <numerusform>%Ln تعارضات محددة</numerusform>
            <numerusform>%Ln تعارضًا محددًا</numerusform>
            <numerusform>%Ln تعارض محدد</numerusform>
        </translation>
    </message>
    <message>
        <source>One choice settles all of them.</source>
        <translation>اختيار واحد يحسمها كلها.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>‏«⁨%1⁩»</translation>
    </message>
    <message>
        <source>Changed on two sides, %1</source>
        <translation>تغيّر من جهتين، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>نسختهم</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>نسخة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>نسختي</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>حُلّ التعارض</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts settled</source>
        <translation>
            <numerusform>لم يُحل أي تعارض</numerusform>
            <numerusform>حُلّ تعارض واحد</numerusform>
            <numerusform>حُلّ تعارضان</numerusform>
            <numerusform>حُلّت %Ln تعارضات</numerusform>
            <numerusform>حُلّ %Ln تعارضًا</numerusform>
            <numerusform>حُلّ %Ln تعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>It changed again just now. Look at the new values and choose once more.</source>
        <translation>تغيّر مرة أخرى للتو. راجع القيم الجديدة واختر من جديد.</translation>
    </message>
    <message>
        <source>Someone else has settled it already</source>
        <translation>حسمه شخص آخر بالفعل</translation>
    </message>
    <message>
        <source>Changed since: %1</source>
        <translation>تغيّر منذ ذلك: ⁨%1⁩</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>جديد: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>الجانب الآخر</translation>
    </message>
    <message>
        <source>Keep the other side</source>
        <translation>الاحتفاظ بالجانب الآخر</translation>
    </message>
    <message>
        <source>Holds the post of %1 · %2</source>
        <translation>يوقف منشور ⁨%1⁩ · ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1. The post is planned for %2 and does not go out before you choose.</source>
        <translation>⁨%1⁩. المنشور مخطَّط له ⁨%2⁩ ولن يُنشر قبل أن تختار.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConnectDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Which network?</source>
        <translation>أي شبكة؟</translation>
    </message>
    <message>
        <source>Connect %1 again</source>
        <translation>إعادة ربط ⁨%1⁩</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>ربط ⁨%1⁩</translation>
    </message>
    <message>
        <source>Which accounts on %1?</source>
        <translation>أي حسابات على ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>إعادة الربط</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>ربط حساب</translation>
    </message>
    <message>
        <source>Connect another</source>
        <translation>ربط حساب آخر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>يجري سؤال ⁨%1⁩</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>ربط</translation>
    </message>
    <message numerus="yes">
        <source>Connect %n accounts</source>
        <translation>
            <numerusform>ربط الحسابات</numerusform>
            <numerusform>ربط حساب واحد</numerusform>
            <numerusform>ربط حسابين</numerusform>
            <numerusform>ربط %Ln حسابات</numerusform>
            <numerusform>ربط %Ln حسابًا</numerusform>
            <numerusform>ربط %Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConsentPage</name>
    <message>
        <source>Connect</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>المتابعة في المتصفح</translation>
    </message>
    <message>
        <source>Open Settings, Networks</source>
        <translation>فتح إعدادات الشبكات</translation>
    </message>
    <message>
        <source>%1 will ask whether Campanile may</source>
        <translation>ستسألك ⁨%1⁩ هل يُسمح لـCampanile بما يلي</translation>
    </message>
    <message>
        <source>%1 (may be left out)</source>
        <translation>⁨%1⁩ (يمكن الاستغناء عنه)</translation>
    </message>
    <message>
        <source>What you can rely on</source>
        <translation>ما يمكنك الاعتماد عليه</translation>
    </message>
    <message>
        <source>What %1 does not let programs do</source>
        <translation>ما لا تسمح به ⁨%1⁩ للبرامج</translation>
    </message>
    <message>
        <source>Server of the account</source>
        <translation>خادم الحساب</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>اسم الحساب</translation>
    </message>
    <message>
        <source>The part after the second @ of your address</source>
        <translation>الجزء الذي بعد علامة @ الثانية في عنوانك</translation>
    </message>
    <message>
        <source>As it stands in your profile, or your own domain</source>
        <translation>كما هو في ملفك الشخصي أو نطاقك الخاص</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>كلمة مرور التطبيق</translation>
    </message>
    <message>
        <source>Make one in Bluesky under Settings, App passwords. It is used once to sign in and kept nowhere.</source>
        <translation>أنشئها في Bluesky ضمن «الإعدادات» ثم «كلمات مرور التطبيقات». تُستخدم مرة واحدة لتسجيل الدخول ولا تُحفظ في أي مكان.</translation>
    </message>
    <message>
        <source>Use an app password instead of the browser</source>
        <translation>استخدام كلمة مرور التطبيق بدلًا من المتصفح</translation>
    </message>
    <message>
        <source>Sign in with the browser instead</source>
        <translation>تسجيل الدخول بالمتصفح بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Enter the app password.</source>
        <translation>أدخل كلمة مرور التطبيق.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ConversationPane</name>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Earlier match</source>
        <translation>النتيجة الأسبق</translation>
    </message>
    <message>
        <source>Later match</source>
        <translation>النتيجة اللاحقة</translation>
    </message>
    <message>
        <source>Choose something from the list to read and answer it.</source>
        <translation>اختر شيئًا من القائمة لقراءته والرد عليه.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>The reply is on its way</source>
        <translation>الرد في الطريق</translation>
    </message>
    <message>
        <source>This is no longer in the inbox.</source>
        <translation>لم يعد هذا في صندوق الوارد.</translation>
    </message>
    <message>
        <source>%1 on %2, to %3</source>
        <translation>⁨%1⁩ على ⁨%2⁩، إلى ⁨%3⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>صفر من النجوم من خمس</numerusform>
            <numerusform>نجمة واحدة من خمس</numerusform>
            <numerusform>نجمتان من خمس</numerusform>
            <numerusform>%Ln نجوم من خمس</numerusform>
            <numerusform>%Ln نجمة من خمس</numerusform>
            <numerusform>%Ln نجمة من خمس</numerusform>
        </translation>
    </message>
    <message>
        <source>It was deleted on the network. What you see is what was kept here.</source>
        <translation>حُذف على الشبكة. ما تراه هو ما حُفظ هنا.</translation>
    </message>
    <message>
        <source>In answer to: %1</source>
        <translation>ردًا على: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Show the whole post</source>
        <translation>عرض المنشور كاملًا</translation>
    </message>
    <message>
        <source>Open the post in the calendar</source>
        <translation>فتح المنشور في التقويم</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>حُذفت الملاحظة</translation>
    </message>
    <message>
        <source>Reply discarded</source>
        <translation>تم تجاهل الرد</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisChart</name>
    <message>
        <source>Messages over time</source>
        <translation>الرسائل عبر الوقت</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n message(s)</source>
        <translation>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: لا رسائل</numerusform>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: رسالة واحدة</numerusform>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: رسالتان</numerusform>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: %Ln رسائل</numerusform>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: %Ln رسالة</numerusform>
            <numerusform>⁨%1⁩ إلى ⁨%2⁩: %Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>لا شيء يُعرض بعد.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>من ⁨%1⁩ إلى ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Highest: %1.</source>
        <translation>الأعلى: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Usual in such a stretch: %1.</source>
        <translation>المعتاد في مدة كهذه: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Latest: %1.</source>
        <translation>الأحدث: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>المعتاد</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisCommands</name>
    <message>
        <source>Acknowledge</source>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>تم الاطلاع</translation>
    </message>
    <message>
        <source>I take the lead</source>
        <translation>أتولى القيادة</translation>
    </message>
    <message>
        <source>You lead</source>
        <translation>أنت تقود</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>حل…</translation>
    </message>
    <message>
        <source>False alarm…</source>
        <translation>إنذار كاذب…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
    </message>
    <message>
        <source>The crisis is open again</source>
        <translation>أُعيد فتح الأزمة</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>Find an answer template</source>
        <translation>البحث عن قالب رد</translation>
    </message>
    <message>
        <source>Crisis room</source>
        <translation>غرفة الأزمات</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisPanel</name>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Crisis room</source>
        <translation>غرفة الأزمات</translation>
    </message>
    <message>
        <source>Crises</source>
        <translation>الأزمات</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>الردود الجاهزة</translation>
    </message>
    <message>
        <source>Rules that raise an alarm</source>
        <translation>قواعد تطلق الإنذار</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) watch over your accounts now</source>
        <translation>
            <numerusform>لا قواعد تراقب حساباتك الآن</numerusform>
            <numerusform>قاعدة واحدة تراقب حساباتك الآن</numerusform>
            <numerusform>قاعدتان تراقبان حساباتك الآن</numerusform>
            <numerusform>%Ln قواعد تراقب حساباتك الآن</numerusform>
            <numerusform>%Ln قاعدة تراقب حساباتك الآن</numerusform>
            <numerusform>%Ln قاعدة تراقب حساباتك الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Call a crisis</source>
        <translation>إعلان أزمة</translation>
    </message>
    <message>
        <source>Here you see a storm early and answer it together: rules watch for many or angry messages, one click holds all posts, and approved answers are at hand. No rule is watching yet.</source>
        <translation>هنا ترى العاصفة مبكرًا وتردون عليها معًا: تراقب القواعد الرسائل الكثيرة أو الغاضبة، ونقرة واحدة توقف كل المنشورات، والردود الموافق عليها في متناول اليد. لا قاعدة تراقب بعد.</translation>
    </message>
    <message>
        <source>Add the usual rules</source>
        <translation>إضافة القواعد المعتادة</translation>
    </message>
    <message>
        <source>Nothing is wrong as far as anybody said; no rule is in use.</source>
        <translation>لا مشكلة أبلغ عنها أحد، ولا قاعدة مستخدمة.</translation>
    </message>
    <message numerus="yes">
        <source>All quiet. %n rule(s) are watching.</source>
        <translation>
            <numerusform>كل شيء هادئ. لا قاعدة تراقب.</numerusform>
            <numerusform>كل شيء هادئ. قاعدة واحدة تراقب.</numerusform>
            <numerusform>كل شيء هادئ. قاعدتان تراقبان.</numerusform>
            <numerusform>كل شيء هادئ. %Ln قواعد تراقب.</numerusform>
            <numerusform>كل شيء هادئ. %Ln قاعدة تراقب.</numerusform>
            <numerusform>كل شيء هادئ. %Ln قاعدة تراقب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation>عرض القواعد</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRoomView</name>
    <message>
        <source>Messages over time</source>
        <translation>الرسائل عبر الوقت</translation>
    </message>
    <message>
        <source>Affected accounts</source>
        <translation>الحسابات المتأثرة</translation>
    </message>
    <message>
        <source>Notes at the end</source>
        <translation>ملاحظات الختام</translation>
    </message>
    <message>
        <source>Messages that belong to it; Enter opens one in the inbox</source>
        <translation>الرسائل التابعة لها؛ يفتح Enter واحدة في صندوق الوارد</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Called %1 (%2).</source>
        <translation>أُعلنت ⁨%1⁩ (⁨%2⁩).</translation>
    </message>
    <message>
        <source>Detected %1 (%2).</source>
        <translation>اكتُشفت ⁨%1⁩ (⁨%2⁩).</translation>
    </message>
    <message>
        <source>Last seen %1.</source>
        <translation>آخر ظهور ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Acknowledged %1 by %2.</source>
        <translation>أُكّد الاطلاع ⁨%1⁩ من ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Escalated %1, because nobody had acknowledged it.</source>
        <translation>صُعّدت ⁨%1⁩ لأن أحدًا لم يؤكد الاطلاع.</translation>
    </message>
    <message>
        <source>Resolved %1 by %2.</source>
        <translation>حُلّت ⁨%1⁩ من ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Marked as a false alarm %1 by %2.</source>
        <translation>مُيّزت بأنها إنذار كاذب ⁨%1⁩ من ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Your last change has not reached the server yet.</source>
        <translation>لم يصل تغييرك الأخير إلى الخادم بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that belong to it</source>
        <translation>
            <numerusform>لا رسائل تابعة لها</numerusform>
            <numerusform>رسالة واحدة تابعة لها</numerusform>
            <numerusform>رسالتان تابعتان لها</numerusform>
            <numerusform>%Ln رسائل تابعة لها</numerusform>
            <numerusform>%Ln رسالة تابعة لها</numerusform>
            <numerusform>%Ln رسالة تابعة لها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisRuleEditor</name>
    <message>
        <source>New alarm rule</source>
        <translation>قاعدة إنذار جديدة</translation>
    </message>
    <message>
        <source>Alarm rule</source>
        <translation>قاعدة إنذار</translation>
    </message>
    <message>
        <source>When it fits</source>
        <translation>متى تنطبق</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>ما يحدث عندئذ</translation>
    </message>
    <message>
        <source>Pause all scheduled posts at once</source>
        <translation>إيقاف كل المنشورات المجدولة مؤقتًا على الفور</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it watches</source>
        <translation>ما تراقبه</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>درجة الخطورة</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> دقيقة</translation>
    </message>
    <message>
        <source> messages</source>
        <translation> رسالة</translation>
    </message>
    <message>
        <source> times what is usual</source>
        <translation> أضعاف المعتاد</translation>
    </message>
    <message>
        <source> days</source>
        <translation> يومًا</translation>
    </message>
    <message>
        <source> %</source>
        <translation> ٪</translation>
    </message>
    <message>
        <source>boycott*, recall, lawsuit</source>
        <translation>مقاطعة، سحب المنتج، دعوى</translation>
    </message>
    <message>
        <source> followers</source>
        <translation> متابع</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>كل الحسابات</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>Every network</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>إحدى هذه الكلمات</translation>
    </message>
    <message>
        <source>Apart by commas; a star stands for the rest of a word</source>
        <translation>تفصل بينها فواصل؛ والنجمة تقوم مقام بقية الكلمة</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>خلال</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>And at least</source>
        <translation>وعلى الأقل</translation>
    </message>
    <message>
        <source>Compared with the last</source>
        <translation>مقارنةً بآخر</translation>
    </message>
    <message>
        <source>Negative share, at least</source>
        <translation>نسبة السلبي، على الأقل</translation>
    </message>
    <message>
        <source>People with at least</source>
        <translation>أشخاص لهم على الأقل</translation>
    </message>
    <message>
        <source>Without an answer, at least</source>
        <translation>بلا رد، على الأقل</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>من يُبلَّغ</translation>
    </message>
    <message>
        <source>Owners, admins and managers</source>
        <translation>المالكون والمسؤولون والمديرون</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Then told</source>
        <translation>يُبلَّغ عندئذ</translation>
    </message>
    <message>
        <source>Owners and admins</source>
        <translation>المالكون والمسؤولون</translation>
    </message>
    <message>
        <source>If nobody acknowledges it within</source>
        <translation>إن لم يؤكد أحد الاطلاع خلال</translation>
    </message>
    <message>
        <source>Also tell</source>
        <translation>إبلاغ أيضًا</translation>
    </message>
    <message>
        <source>With what came in the last %1 it would have raised no alarm.</source>
        <translation>وفق ما وصل في آخر ⁨%1⁩ لم تكن لتطلق أي إنذار.</translation>
    </message>
    <message numerus="yes">
        <source>With what came in the last %1 it would have raised %n alarm(s).</source>
        <translation>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ لم تكن لتطلق أي إنذار.</numerusform>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ كانت ستطلق إنذارًا واحدًا.</numerusform>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ كانت ستطلق إنذارين.</numerusform>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ كانت ستطلق %Ln إنذارات.</numerusform>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ كانت ستطلق %Ln إنذارًا.</numerusform>
            <numerusform>وفق ما وصل في آخر ⁨%1⁩ كانت ستطلق %Ln إنذار.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>تحتاج القاعدة إلى اسم</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisTimeline</name>
    <message>
        <source>Add note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>لم يُدوَّن شيء بعد.</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>عرض الإدخالات الأقدم</translation>
    </message>
    <message>
        <source>Write a note for the team. @ names somebody.</source>
        <translation>اكتب ملاحظة للفريق. العلامة @ تشير إلى شخص.</translation>
    </message>
    <message>
        <source>Note for the timeline</source>
        <translation>ملاحظة للخط الزمني</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>أُضيفت الملاحظة</translation>
    </message>
</context>
<context>
    <name>campanile::views::CrisisWatch</name>
    <message>
        <source>Crisis room</source>
        <translation>غرفة الأزمات</translation>
    </message>
    <message>
        <source>Call a crisis</source>
        <translation>إعلان أزمة</translation>
    </message>
    <message>
        <source>Pause or resume all scheduled posts</source>
        <translation>إيقاف كل المنشورات المجدولة مؤقتًا أو استئنافها</translation>
    </message>
    <message>
        <source>Acknowledge the crisis</source>
        <translation>تأكيد الاطلاع على الأزمة</translation>
    </message>
    <message>
        <source>Let scheduled posts go out again</source>
        <translation>استئناف نشر المنشورات المجدولة</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>إيقاف كل المنشورات المجدولة مؤقتًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>منذ ⁨%1⁩.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ولا غيرها.</numerusform>
            <numerusform>وواحدة أخرى.</numerusform>
            <numerusform>واثنتان أخريان.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
            <numerusform>و%Ln أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>All scheduled posts are paused.</source>
        <translation>كل المنشورات المجدولة متوقفة مؤقتًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>لم يفت موعد أي منشور.</numerusform>
            <numerusform>فات موعد منشور واحد.</numerusform>
            <numerusform>فات موعد منشورين.</numerusform>
            <numerusform>فات موعد %Ln منشورات.</numerusform>
            <numerusform>فات موعد %Ln منشورًا.</numerusform>
            <numerusform>فات موعد %Ln منشور.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>تم الاطلاع</translation>
    </message>
</context>
<context>
    <name>campanile::views::DayEdit</name>
    <message>
        <source>Another span on %1</source>
        <translation>فترة أخرى يوم ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>⁨%1⁩، من</translation>
    </message>
    <message>
        <source>%1, until</source>
        <translation>⁨%1⁩، حتى</translation>
    </message>
    <message>
        <source>Remove this span</source>
        <translation>إزالة هذه الفترة</translation>
    </message>
</context>
<context>
    <name>campanile::views::DetailsPane</name>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>In four hours</source>
        <translation>بعد أربع ساعات</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>هذا المساء</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>صباح الغد</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>الاثنين القادم</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>الرد قبل</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>المعالجة</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>المضمون</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>على الشبكة</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>سابقًا</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>شخص مهم</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>المتابعون</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Sender: %1</source>
        <translation>المرسل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The clock stands: waiting for the customer</source>
        <translation>الوقت متوقف: بانتظار العميل</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>متأخر: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>المتبقي: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>المهلة</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>بلا مهلة</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>التصعيد</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>المستوى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Level %1, %2</source>
        <translation>المستوى ⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Escalation to level %1 is asked for</source>
        <translation>طُلب التصعيد إلى المستوى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>تصعيد</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>⁨%1⁩ (أنت)</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>شخص غادر</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>مسند إلى</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>أُسند</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>الحالة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Put off until %1</source>
        <translation>مؤجل حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Bring back now</source>
        <translation>إعادة الآن</translation>
    </message>
    <message>
        <source>It is back in the list</source>
        <translation>عاد إلى القائمة</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>تلقائيًا</translation>
    </message>
    <message>
        <source>%1 (computed)</source>
        <translation>⁨%1⁩ (تلقائيًا)</translation>
    </message>
    <message>
        <source>Priority corrected</source>
        <translation>صُحّحت الأولوية</translation>
    </message>
    <message>
        <source>It has not been computed yet.</source>
        <translation>لم تُحسب بعد.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>⁨%1⁩ من مئة</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>النبرة</translation>
    </message>
    <message>
        <source>Tone corrected</source>
        <translation>صُحّحت النبرة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Kind corrected</source>
        <translation>صُحّح النوع</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Take the tag %1 off</source>
        <translation>إزالة العلامة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Tag taken off</source>
        <translation>أُزيلت العلامة</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة علامة</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>أُضيفت العلامة</translation>
    </message>
    <message>
        <source>Once the network has done it, it cannot be taken back here.</source>
        <translation>بعد أن تنفذه الشبكة لا يمكن التراجع عنه من هنا.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>إظهار من جديد</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Block this person…</source>
        <translation>حظر هذا الشخص…</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>تمييز كمزعج</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>مُيّز بأنه مزعج</translation>
    </message>
    <message>
        <source>Remove it from %1?</source>
        <translation>هل تريد إزالته من ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Nobody sees it there any more. It stays here, marked as removed.</source>
        <translation>لن يراه أحد هناك بعد ذلك. ويبقى هنا مع الإشارة إلى أنه أُزيل.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>هل تريد حظر ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>The person cannot write to your account on %1 any more.</source>
        <translation>لن يستطيع الشخص الكتابة إلى حسابك على ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Why does it need somebody else?</source>
        <translation>لماذا يحتاج إلى شخص آخر؟</translation>
    </message>
    <message>
        <source>Escalation asked for</source>
        <translation>طُلب التصعيد</translation>
    </message>
    <message>
        <source>Nothing from this person before.</source>
        <translation>لا شيء من هذا الشخص من قبل.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>ربما الشخص نفسه</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Score, −1 to 1</source>
        <translation>القيمة، بين سالب واحد وواحد</translation>
    </message>
    <message>
        <source>Resolve by</source>
        <translation>الحل قبل</translation>
    </message>
    <message>
        <source>Not resolved in time</source>
        <translation>لم تُحلّ في الوقت</translation>
    </message>
    <message>
        <source>It took longer than it should have</source>
        <translation>استغرقت أطول مما ينبغي</translation>
    </message>
</context>
<context>
    <name>campanile::views::DonePage</name>
    <message>
        <source>Connected again</source>
        <translation>أُعيد الربط</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts connected</source>
        <translation>
            <numerusform>لم تُربط حسابات</numerusform>
            <numerusform>رُبط حساب واحد</numerusform>
            <numerusform>رُبط حسابان</numerusform>
            <numerusform>رُبطت %Ln حسابات</numerusform>
            <numerusform>رُبط %Ln حسابًا</numerusform>
            <numerusform>رُبط %Ln حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>These permissions were left out. Everything else works; connect again to add them.</source>
        <translation>لم تُمنح هذه الأذونات. كل ما عداها يعمل؛ أعد الربط لإضافتها.</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftController</name>
    <message>
        <source>Proposal removed</source>
        <translation>أُزيل الاقتراح</translation>
    </message>
    <message>
        <source>The reply waits for a review</source>
        <translation>الرد ينتظر المراجعة</translation>
    </message>
    <message>
        <source>%1 is asked to look at the reply</source>
        <translation>طُلب من ⁨%1⁩ الاطلاع على الرد</translation>
    </message>
    <message>
        <source>Approved, the reply is on its way</source>
        <translation>تمت الموافقة، والرد في الطريق</translation>
    </message>
    <message>
        <source>Approved. The reply goes out when you are online</source>
        <translation>تمت الموافقة. يُرسل الرد عند الاتصال بالإنترنت</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>لم تتم الموافقة</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftHistory</name>
    <message>
        <source>History of this reply</source>
        <translation>سجل هذا الرد</translation>
    </message>
    <message>
        <source>The server has told nothing yet. The history comes with the next exchange.</source>
        <translation>لم يبلغ الخادم عن شيء بعد. يصل السجل مع المزامنة القادمة.</translation>
    </message>
</context>
<context>
    <name>campanile::views::DraftsPanel</name>
    <message>
        <source>Search drafts and ideas</source>
        <translation>البحث في المسودات والأفكار</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>الأفكار</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Drafts and ideas</source>
        <translation>المسودات والأفكار</translation>
    </message>
    <message>
        <source>Open in composer</source>
        <translation>فتح في المحرر</translation>
    </message>
    <message>
        <source>Turn idea into draft</source>
        <translation>تحويل الفكرة إلى مسودة</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>تكرار</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>مسودة جديدة</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>فكرة جديدة</translation>
    </message>
    <message>
        <source>No draft or idea has these words.</source>
        <translation>لا مسودة ولا فكرة فيها هذه الكلمات.</translation>
    </message>
    <message>
        <source>Keep a thought here until it becomes a post.</source>
        <translation>احفظ الخاطرة هنا حتى تصبح منشورًا.</translation>
    </message>
    <message>
        <source>Posts without a date wait here.</source>
        <translation>المنشورات بلا موعد تنتظر هنا.</translation>
    </message>
    <message>
        <source>Now a draft</source>
        <translation>أصبحت مسودة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الموعد</translation>
    </message>
    <message numerus="yes">
        <source>When, for %n posts</source>
        <translation>
            <numerusform>الموعد</numerusform>
            <numerusform>الموعد لمنشور واحد</numerusform>
            <numerusform>الموعد لمنشورين</numerusform>
            <numerusform>الموعد لـ%Ln منشورات</numerusform>
            <numerusform>الموعد لـ%Ln منشورًا</numerusform>
            <numerusform>الموعد لـ%Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan post</source>
        <translation>جدولة المنشور</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n posts</source>
        <translation>
            <numerusform>لا منشورات للجدولة</numerusform>
            <numerusform>جدولة منشور واحد</numerusform>
            <numerusform>جدولة منشورين</numerusform>
            <numerusform>جدولة %Ln منشورات</numerusform>
            <numerusform>جدولة %Ln منشورًا</numerusform>
            <numerusform>جدولة %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>On the calendar</source>
        <translation>في التقويم</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>كُرّر</translation>
    </message>
    <message>
        <source>Post deleted</source>
        <translation>حُذف المنشور</translation>
    </message>
    <message numerus="yes">
        <source>%n posts deleted</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>حُذف منشور واحد</numerusform>
            <numerusform>حُذف منشوران</numerusform>
            <numerusform>حُذفت %Ln منشورات</numerusform>
            <numerusform>حُذف %Ln منشورًا</numerusform>
            <numerusform>حُذف %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>عاد</translation>
    </message>
</context>
<context>
    <name>campanile::views::EndCrisisDialog</name>
    <message>
        <source>What it really was</source>
        <translation>ما كانت في الحقيقة</translation>
    </message>
    <message>
        <source>What happened, what was done, what to do differently</source>
        <translation>ما حدث، وما فُعل، وما ينبغي فعله بشكل مختلف</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>إنذار كاذب</translation>
    </message>
    <message>
        <source>Resolve the crisis</source>
        <translation>حل الأزمة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>They help to set the rule better.</source>
        <translation>تساعد على ضبط القاعدة بشكل أفضل.</translation>
    </message>
    <message>
        <source>They stay with the crisis.</source>
        <translation>تبقى مع الأزمة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Mark as a false alarm</source>
        <translation>تمييز كإنذار كاذب</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>حل</translation>
    </message>
    <message>
        <source>Marked as a false alarm</source>
        <translation>مُيّزت بأنها إنذار كاذب</translation>
    </message>
    <message>
        <source>Crisis resolved</source>
        <translation>حُلّت الأزمة</translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportBox</name>
    <message>
        <source>Export as a table (CSV)</source>
        <translation>التصدير كجدول (CSV)</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Every question behind them</source>
        <translation>كل سؤال وراءها</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>تصدير إلى</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported</source>
        <translation>
            <numerusform>لم يُصدَّر أي صف</numerusform>
            <numerusform>صُدّر صف واحد</numerusform>
            <numerusform>صُدّر صفان</numerusform>
            <numerusform>صُدّرت %Ln صفوف</numerusform>
            <numerusform>صُدّر %Ln صفًا</numerusform>
            <numerusform>صُدّر %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are in UTC, spans in seconds.</source>
        <translation>الأوقات بتوقيت UTC، والمدد بالثواني.</translation>
    </message>
    <message>
        <source>For Excel, as this computer writes numbers</source>
        <translation>لبرنامج Excel، بأرقام كما يكتبها هذا الحاسوب</translation>
    </message>
    <message>
        <source>Without it: commas between fields, numbers with a point, no byte order mark, for programs.</source>
        <translation>من دونه: فواصل بين الحقول، وأرقام بنقطة عشرية، ودون علامة ترتيب البايتات؛ للبرامج.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ExportDialog</name>
    <message>
        <source>Export the calendar</source>
        <translation>تصدير التقويم</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)</source>
        <translation>تقويم (iCalendar)</translation>
    </message>
    <message>
        <source>Also drafts and ideas without a date</source>
        <translation>والمسودات والأفكار بلا موعد أيضًا</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Export posts</source>
        <translation>تصدير المنشورات</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>تصدير إلى</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>جداول (*.csv)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>تقاويم (*.ics)</translation>
    </message>
    <message>
        <source>1 post exported</source>
        <translation>صُدّر منشور واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n posts exported</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>صُدّر منشور واحد</numerusform>
            <numerusform>صُدّر منشوران</numerusform>
            <numerusform>صُدّرت %Ln منشورات</numerusform>
            <numerusform>صُدّر %Ln منشورًا</numerusform>
            <numerusform>صُدّر %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Pictures, and what one network says differently, stay here.</source>
        <translation>تبقى الصور، وما يختلف نصّه في إحدى الشبكات، هنا.</translation>
    </message>
    <message>
        <source>This day is before the first.</source>
        <translation>هذا اليوم قبل اليوم الأول.</translation>
    </message>
    <message>
        <source>Calendar %1 to %2</source>
        <extracomment>Name of a file without its ending; the first and the last day are like 2026-11-30.</extracomment>
        <translation>تقويم ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::FaultsPage</name>
    <message>
        <source>What goes wrong on the practice network</source>
        <translation>ما يتعطل على شبكة التدريب</translation>
    </message>
    <message>
        <source>Switch all off</source>
        <translation>إيقاف الكل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>المرة القادمة</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>What you switch on here goes wrong on purpose. Nothing leaves this network.</source>
        <translation>ما تفعّله هنا يتعطل عمدًا. لا شيء يغادر هذه الشبكة.</translation>
    </message>
    <message>
        <source>What you switch on here goes wrong on purpose, for %1. Nothing leaves this network.</source>
        <translation>ما تفعّله هنا يتعطل عمدًا من أجل ⁨%1⁩. لا شيء يغادر هذه الشبكة.</translation>
    </message>
</context>
<context>
    <name>campanile::views::FigureCard</name>
    <message>
        <source>How this was computed</source>
        <translation>كيف حُسب هذا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>‏⁨%1⁩: ⁨%2⁩ ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1, compared with before</source>
        <translation>⁨%1⁩، مقارنةً بما قبل</translation>
    </message>
</context>
<context>
    <name>campanile::views::FigureControls</name>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>28 days</source>
        <translation>أربعة أسابيع</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>تسعون يومًا</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>مخصصة</translation>
    </message>
    <message>
        <source>Which time counts</source>
        <translation>أي وقت يُحسب</translation>
    </message>
    <message>
        <source>All hours</source>
        <translation>كل الساعات</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>كل الحسابات</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
</context>
<context>
    <name>campanile::views::FiguresPanel</name>
    <message>
        <source>Inbox figures</source>
        <translation>أرقام صندوق الوارد</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>تصدير الأرقام</translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation>فتح صندوق الوارد</translation>
    </message>
    <message>
        <source>How fast you answer, how much waits and who carries it. The figures begin with the first conversation in the inbox.</source>
        <translation>سرعة ردك، وكم ينتظر، ومن يتولاه. تبدأ الأرقام مع أول محادثة في صندوق الوارد.</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>في انتظار الرد</translation>
    </message>
    <message>
        <source>Time to the first reply</source>
        <translation>الوقت حتى الرد الأول</translation>
    </message>
    <message>
        <source>Answered in time, by week</source>
        <translation>رُدّ في الوقت، حسب الأسبوع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Load and answers by person</source>
        <translation>العبء والردود حسب الشخص</translation>
    </message>
    <message>
        <source>Open and overdue are those of now. Enter shows a person’s conversations.</source>
        <translation>المفتوحة والمتأخرة هي الحالية. يعرض Enter محادثات الشخص.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>التجميع حسب</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>الأنواع</translation>
    </message>
    <message>
        <source>Answers by account, network or kind</source>
        <translation>الردود حسب الحساب أو الشبكة أو النوع</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>عرض ما ينتظر</translation>
    </message>
    <message>
        <source>Show the conversations</source>
        <translation>عرض المحادثات</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>⁨%1⁩، مقارنةً بـ⁨%2⁩</translation>
    </message>
    <message>
        <source>Messages from before %1 are not on this computer. What began earlier is missing here.</source>
        <translation>الرسائل السابقة ليوم ⁨%1⁩ ليست على هذا الحاسوب. ما بدأ قبله لا يظهر هنا.</translation>
    </message>
    <message>
        <source>These figures could not be brought up to date.</source>
        <translation>تعذر تحديث هذه الأرقام.</translation>
    </message>
    <message>
        <source>median</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>nine of ten within %1</source>
        <translation>تسعة من عشرة خلال ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>no response time holds</source>
        <translation>لا زمن رد يسري</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>في النهاية</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>حُلّ ⁨%1⁩</translation>
    </message>
    <message>
        <source>in %1 conversations</source>
        <translation>في ⁨%1⁩ من المحادثات</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>%1 wait at the end, at most %2 in the period.</source>
        <translation>ينتظر ⁨%1⁩ في النهاية، وأقصاها في الفترة ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Nothing to show in this period.</source>
        <translation>لا شيء يُعرض في هذه الفترة.</translation>
    </message>
    <message>
        <source>First reply after</source>
        <translation>الرد الأول بعد</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الردود</translation>
    </message>
    <message>
        <source>Half of %1 answers came within %2.</source>
        <translation>نصف الردود (⁨%1⁩) وصل خلال ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Nothing was answered in this period.</source>
        <translation>لم يُرد على شيء في هذه الفترة.</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>الأسبوع من</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>في الوقت</translation>
    </message>
    <message>
        <source>%1 in the whole period.</source>
        <translation>⁨%1⁩ في الفترة كلها.</translation>
    </message>
    <message>
        <source>No response time holds for these conversations. They are set up in the settings.</source>
        <translation>لا يسري زمن رد على هذه المحادثات. تُضبط أزمنة الرد في الإعدادات.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>الردود</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>الرد الأول</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
</context>
<context>
    <name>campanile::views::GroupDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>The name of a client, a brand or a country</source>
        <translation>اسم عميل أو علامة تجارية أو بلد</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No color</source>
        <translation>دون لون</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>تحتاج المجموعة إلى اسم</translation>
    </message>
</context>
<context>
    <name>campanile::views::HoursEdit</name>
    <message>
        <source>Around the clock</source>
        <translation>على مدار الساعة</translation>
    </message>
    <message>
        <source>In working hours</source>
        <translation>في ساعات العمل</translation>
    </message>
    <message>
        <source>When time counts</source>
        <translation>متى يُحتسب الوقت</translation>
    </message>
</context>
<context>
    <name>campanile::views::ImportDialog</name>
    <message>
        <source>Import a content calendar</source>
        <translation>استيراد تقويم محتوى</translation>
    </message>
    <message>
        <source>Choose a CSV or iCalendar file, or drop it here.</source>
        <translation>اختر ملف CSV أو iCalendar أو أفلته هنا.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Posts imported</source>
        <translation>استُوردت المنشورات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Import posts</source>
        <translation>استيراد المنشورات</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>الحسابات</translation>
    </message>
    <message>
        <source>For posts that name none</source>
        <translation>للمنشورات التي لا تحدد أيًا منها</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>For times that carry none</source>
        <translation>للأوقات التي لا تحددها</translation>
    </message>
    <message>
        <source>Dates are written as</source>
        <translation>طريقة كتابة التواريخ</translation>
    </message>
    <message>
        <source>Preview of the file</source>
        <translation>معاينة الملف</translation>
    </message>
    <message>
        <source>Choose a content calendar</source>
        <translation>اختيار تقويم محتوى</translation>
    </message>
    <message>
        <source>Content calendars (*.csv *.tsv *.txt *.ics)</source>
        <translation>تقاويم المحتوى (*.csv *.tsv *.txt *.ics)</translation>
    </message>
    <message>
        <source>iCalendar</source>
        <translation>iCalendar</translation>
    </message>
    <message>
        <source>%1, %2, divided by %3</source>
        <translation>⁨%1⁩، ⁨%2⁩، الفاصل: ⁨%3⁩</translation>
    </message>
    <message>
        <source>Import 1 post</source>
        <translation>استيراد منشور واحد</translation>
    </message>
    <message numerus="yes">
        <source>Import %n posts</source>
        <translation>
            <numerusform>لا منشورات للاستيراد</numerusform>
            <numerusform>استيراد منشور واحد</numerusform>
            <numerusform>استيراد منشورين</numerusform>
            <numerusform>استيراد %Ln منشورات</numerusform>
            <numerusform>استيراد %Ln منشورًا</numerusform>
            <numerusform>استيراد %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>العمود ⁨%1⁩</translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation>محتوى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>الحدث ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1. Rows with a problem are left out: %2</source>
        <comment>what was read</comment>
        <translation>⁨%1⁩. الصفوف المستبعدة بسبب مشكلة: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>أُوقف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>1 post imported</source>
        <translation>استُورد منشور واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n posts imported</source>
        <translation>
            <numerusform>لا منشورات</numerusform>
            <numerusform>استُورد منشور واحد</numerusform>
            <numerusform>استُورد منشوران</numerusform>
            <numerusform>استُوردت %Ln منشورات</numerusform>
            <numerusform>استُورد %Ln منشورًا</numerusform>
            <numerusform>استُورد %Ln منشور</numerusform>
        </translation>
    </message>
    <message>
        <source>accounts not connected: %1</source>
        <translation>حسابات غير متصلة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>picture addresses are in the notes</source>
        <translation>عناوين الصور في الملاحظات</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>سُحب الاستيراد</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Stopping. What was written is taken back.</source>
        <translation>جارٍ الإيقاف. يُسحب ما كُتب.</translation>
    </message>
    <message>
        <source>%1 of %2 posts written</source>
        <translation>كُتب ⁨%1⁩ من ⁨%2⁩ من المنشورات</translation>
    </message>
    <message>
        <source>Rows with a problem</source>
        <translation>صفوف بها مشكلة</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>موجود هنا بالفعل</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n post(s) that are here already</source>
        <translation>
            <numerusform>لا منشورات موجودة هنا بالفعل</numerusform>
            <numerusform>استبعاد منشور واحد موجود هنا بالفعل</numerusform>
            <numerusform>استبعاد منشورين موجودين هنا بالفعل</numerusform>
            <numerusform>استبعاد %Ln منشورات موجودة هنا بالفعل</numerusform>
            <numerusform>استبعاد %Ln منشورًا موجودًا هنا بالفعل</numerusform>
            <numerusform>استبعاد %Ln منشور موجود هنا بالفعل</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxCommands</name>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Select also the next</source>
        <translation>تحديد التالي أيضًا</translation>
    </message>
    <message>
        <source>Select also the previous</source>
        <translation>تحديد السابق أيضًا</translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation>تحديد أو إلغاء التحديد</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>فتح المحادثة</translation>
    </message>
    <message>
        <source>Search the inbox</source>
        <translation>البحث في صندوق الوارد</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>حل</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>انتظار ردهم</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>إسناد إليّ</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>إضافة علامة</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>تمييز كمقروء أو غير مقروء</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>تمييز كمزعج</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>لم يُحلّ أي عنصر</numerusform>
            <numerusform>حُلّ عنصر واحد</numerusform>
            <numerusform>حُلّ عنصران</numerusform>
            <numerusform>حُلّت %Ln عناصر</numerusform>
            <numerusform>حُلّ %Ln عنصرًا</numerusform>
            <numerusform>حُلّ %Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open again</source>
        <translation>
            <numerusform>لم يُعَد فتح أي عنصر</numerusform>
            <numerusform>أُعيد فتح عنصر واحد</numerusform>
            <numerusform>أُعيد فتح عنصرين</numerusform>
            <numerusform>أُعيد فتح %Ln عناصر</numerusform>
            <numerusform>أُعيد فتح %Ln عنصرًا</numerusform>
            <numerusform>أُعيد فتح %Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for them</source>
        <translation>
            <numerusform>لا عناصر بانتظار ردهم</numerusform>
            <numerusform>عنصر واحد بانتظار ردهم</numerusform>
            <numerusform>عنصران بانتظار ردهم</numerusform>
            <numerusform>%Ln عناصر بانتظار ردهم</numerusform>
            <numerusform>%Ln عنصرًا بانتظار ردهم</numerusform>
            <numerusform>%Ln عنصر بانتظار ردهم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>لم يؤرشف أي عنصر</numerusform>
            <numerusform>أُرشف عنصر واحد</numerusform>
            <numerusform>أُرشف عنصران</numerusform>
            <numerusform>أُرشفت %Ln عناصر</numerusform>
            <numerusform>أُرشف %Ln عنصرًا</numerusform>
            <numerusform>أُرشف %Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as spam</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز عنصر واحد بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز عنصران بعلامة «مزعج»</numerusform>
            <numerusform>مُيّزت %Ln عناصر بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا بعلامة «مزعج»</numerusform>
            <numerusform>مُيّز %Ln عنصر بعلامة «مزعج»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as read</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز عنصر واحد بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز عنصران بعلامة «مقروء»</numerusform>
            <numerusform>مُيّزت %Ln عناصر بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا بعلامة «مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصر بعلامة «مقروء»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unread</source>
        <translation>
            <numerusform>لم يُميَّز أي عنصر بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز عنصر واحد بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز عنصران بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّزت %Ln عناصر بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصرًا بعلامة «غير مقروء»</numerusform>
            <numerusform>مُيّز %Ln عنصر بعلامة «غير مقروء»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to nobody</source>
        <translation>
            <numerusform>لم يُلغَ إسناد أي عنصر</numerusform>
            <numerusform>أُلغي إسناد عنصر واحد</numerusform>
            <numerusform>أُلغي إسناد عنصرين</numerusform>
            <numerusform>أُلغي إسناد %Ln عناصر</numerusform>
            <numerusform>أُلغي إسناد %Ln عنصرًا</numerusform>
            <numerusform>أُلغي إسناد %Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to %1</source>
        <translation>
            <numerusform>لم يُسند أي عنصر إلى ⁨%1⁩</numerusform>
            <numerusform>أُسند عنصر واحد إلى ⁨%1⁩</numerusform>
            <numerusform>أُسند عنصران إلى ⁨%1⁩</numerusform>
            <numerusform>أُسندت %Ln عناصر إلى ⁨%1⁩</numerusform>
            <numerusform>أُسند %Ln عنصرًا إلى ⁨%1⁩</numerusform>
            <numerusform>أُسند %Ln عنصر إلى ⁨%1⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>إسناد إلى</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>هذا المساء</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>صباح الغد</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>الاثنين القادم</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>تأجيل حتى</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>اختيار وقت</translation>
    </message>
    <message>
        <source>Do not snooze</source>
        <translation>إلغاء التأجيل</translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>لم يؤجَّل أي عنصر</numerusform>
            <numerusform>أُجّل عنصر واحد</numerusform>
            <numerusform>أُجّل عنصران</numerusform>
            <numerusform>أُجّلت %Ln عناصر</numerusform>
            <numerusform>أُجّل %Ln عنصرًا</numerusform>
            <numerusform>أُجّل %Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back in the list</source>
        <translation>
            <numerusform>لم يعد أي عنصر إلى القائمة</numerusform>
            <numerusform>عاد عنصر واحد إلى القائمة</numerusform>
            <numerusform>عاد عنصران إلى القائمة</numerusform>
            <numerusform>عادت %Ln عناصر إلى القائمة</numerusform>
            <numerusform>عاد %Ln عنصرًا إلى القائمة</numerusform>
            <numerusform>عاد %Ln عنصر إلى القائمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Enter adds it to what is selected.</source>
        <translation>يضيفها مفتاح الإدخال إلى ما هو محدد.</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged %1</source>
        <translation>
            <numerusform>لم توضع العلامة ⁨%1⁩ على أي عنصر</numerusform>
            <numerusform>وُضعت العلامة ⁨%1⁩ على عنصر واحد</numerusform>
            <numerusform>وُضعت العلامة ⁨%1⁩ على عنصرين</numerusform>
            <numerusform>وُضعت العلامة ⁨%1⁩ على %Ln عناصر</numerusform>
            <numerusform>وُضعت العلامة ⁨%1⁩ على %Ln عنصرًا</numerusform>
            <numerusform>وُضعت العلامة ⁨%1⁩ على %Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>تم التراجع</translation>
    </message>
    <message>
        <source>Load older items</source>
        <translation>تحميل العناصر الأقدم</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>لا جديد</numerusform>
            <numerusform>عنصر جديد</numerusform>
            <numerusform>عنصران جديدان</numerusform>
            <numerusform>%Ln عناصر جديدة</numerusform>
            <numerusform>%Ln عنصرًا جديدًا</numerusform>
            <numerusform>%Ln عنصر جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, go to the top</source>
        <translation>
            <numerusform>لا جديد، إلى الأعلى</numerusform>
            <numerusform>عنصر جديد، إلى الأعلى</numerusform>
            <numerusform>عنصران جديدان، إلى الأعلى</numerusform>
            <numerusform>%Ln عناصر جديدة، إلى الأعلى</numerusform>
            <numerusform>%Ln عنصرًا جديدًا، إلى الأعلى</numerusform>
            <numerusform>%Ln عنصر جديد، إلى الأعلى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::InboxPanel</name>
    <message>
        <source>Unread</source>
        <translation>غير مقروء</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>المسندة إليّ</translation>
    </message>
    <message>
        <source>Important people</source>
        <translation>أشخاص مهمون</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>سلبي</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message>
        <source>Not loaded yet</source>
        <translation>لم يُحمّل بعد</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>الترتيب: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nothing here fits this filter.</source>
        <translation>لا شيء هنا يطابق هذا المرشِّح.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>تم الرد على كل شيء.</translation>
    </message>
    <message>
        <source>Comments, messages, mentions and reviews of your accounts come together here.</source>
        <translation>تجتمع هنا التعليقات والرسائل والإشارات والتقييمات من حساباتك.</translation>
    </message>
    <message>
        <source>The newest %L1 are shown. More words find the others.</source>
        <translation>تُعرض أحدث العناصر (%L1). اكتب كلمات أكثر للعثور على غيرها.</translation>
    </message>
    <message>
        <source>Search is still being prepared; some items may be missing.</source>
        <translation>ما زال البحث قيد التجهيز؛ قد تنقص بعض العناصر.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>اسم العرض</translation>
    </message>
    <message>
        <source>Everybody in the workspace sees it</source>
        <translation>يراه كل من في مساحة العمل</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>Inbox figures</source>
        <translation>أرقام صندوق الوارد</translation>
    </message>
</context>
<context>
    <name>campanile::views::InviteDialog</name>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>New link for %1</source>
        <translation>رابط جديد لـ⁨%1⁩</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
    <message>
        <source>It becomes the name that the person signs in with</source>
        <translation>يصير الاسم الذي يسجّل به الشخص دخوله</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>إنشاء رابط</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>The link works for</source>
        <translation>مدة صلاحية الرابط</translation>
    </message>
    <message>
        <source>Once, and only until then</source>
        <translation>مرة واحدة، وحتى ذلك الحين فقط</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Send it by a way that only this person reads. Whoever opens it first takes the place.</source>
        <translation>أرسله بطريقة لا يقرؤها إلا هذا الشخص. من يفتحه أولًا يأخذ المكان.</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>فتح في برنامج البريد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Enter the e-mail address of the person</source>
        <translation>أدخل عنوان البريد الإلكتروني للشخص</translation>
    </message>
    <message>
        <source>The link for %1 is ready. Copy it now: it is not kept and cannot be shown again.</source>
        <translation>رابط ⁨%1⁩ جاهز. انسخه الآن: فهو لا يُحفظ ولا يمكن عرضه مرة أخرى.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the link instead.</source>
        <translation>تعذر فتح برنامج بريد. انسخ الرابط بدلًا من ذلك.</translation>
    </message>
</context>
<context>
    <name>campanile::views::LeadCard</name>
    <message>
        <source>Who leads</source>
        <translation>من يقود</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>درجة الخطورة</translation>
    </message>
    <message>
        <source>Nobody leads now</source>
        <translation>لا أحد يقود الآن</translation>
    </message>
    <message>
        <source>%1 leads now</source>
        <translation>⁨%1⁩ يقود الآن</translation>
    </message>
    <message>
        <source>Severity changed</source>
        <translation>غُيّرت درجة الخطورة</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>⁨%1⁩ (أنت)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>campanile::views::LinkCard</name>
    <message>
        <source>Link to %1</source>
        <translation>رابط إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>This link leads to</source>
        <translation>يؤدي هذا الرابط إلى</translation>
    </message>
    <message>
        <source>It is written as %1. Letters of other alphabets can look like a name you know.</source>
        <translation>مكتوب بهذا الشكل: ⁨%1⁩. قد تشبه حروف أبجديات أخرى اسمًا تعرفه.</translation>
    </message>
    <message>
        <source>What stands before the @ in it is not where it leads.</source>
        <translation>ما قبل @ فيه ليس المكان الذي يؤدي إليه.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>نسخ العنوان</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
</context>
<context>
    <name>campanile::views::LinksDialog</name>
    <message>
        <source>Connect by link</source>
        <translation>الربط برابط</translation>
    </message>
    <message>
        <source>Send a link to somebody who owns an account but has no login here. They see who asks and for what, sign in on the network&apos;s own page, and the account appears in this workspace. A link works once.</source>
        <translation>أرسل رابطًا إلى صاحب حساب ليس له حساب دخول هنا. يرى من يطلب وماذا يطلب، ويسجّل الدخول على صفحة الشبكة نفسها، فيظهر الحساب في مساحة العمل هذه. يعمل الرابط مرة واحدة.</translation>
    </message>
    <message>
        <source>Links so far</source>
        <translation>الروابط حتى الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Shown in the list below, so that you know the link again</source>
        <translation>يظهر في القائمة أدناه كي تتعرف على الرابط</translation>
    </message>
    <message>
        <source>Make link</source>
        <translation>إنشاء رابط</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>They read it on the page; it may stay empty</source>
        <translation>تُقرأ على الصفحة؛ يمكن تركها فارغة</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>None ticked means any that can be connected</source>
        <translation>عدم تحديد أي شبكة يعني كل شبكة يمكن ربطها</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>مدة الصلاحية</translation>
    </message>
    <message>
        <source>There is no connection to the server. Links can be made when it is back.</source>
        <translation>لا اتصال بالخادم. يمكن إنشاء الروابط حين يعود.</translation>
    </message>
    <message>
        <source>Say for whom the link is</source>
        <translation>اذكر لمن هذا الرابط</translation>
    </message>
    <message>
        <source>The link for %1 is ready. Copy it now: it is not kept here and cannot be shown again.</source>
        <translation>الرابط المخصص لـ⁨%1⁩ جاهز. انسخه الآن: لا يُحفظ هنا ولا يمكن عرضه مرة أخرى.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>No link has been made yet.</source>
        <translation>لم يُنشأ أي رابط بعد.</translation>
    </message>
    <message>
        <source>any network</source>
        <translation>أي شبكة</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>ينتهي ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts, %1</source>
        <translation>
            <numerusform>لا حسابات، ⁨%1⁩</numerusform>
            <numerusform>حساب واحد، ⁨%1⁩</numerusform>
            <numerusform>حسابان، ⁨%1⁩</numerusform>
            <numerusform>%Ln حسابات، ⁨%1⁩</numerusform>
            <numerusform>%Ln حسابًا، ⁨%1⁩</numerusform>
            <numerusform>%Ln حساب، ⁨%1⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take back the link for %1</source>
        <translation>سحب الرابط المخصص لـ⁨%1⁩</translation>
    </message>
    <message>
        <source>Take back the link for %1?</source>
        <translation>هل تريد سحب الرابط المخصص لـ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Whoever opens it then reads that it no longer works. Accounts that are connected stay connected.</source>
        <translation>من يفتحه بعد ذلك يقرأ أنه لم يعد يعمل. تبقى الحسابات المربوطة متصلة.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>استُخدم</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت صلاحيته</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>صالح</translation>
    </message>
</context>
<context>
    <name>campanile::views::MembersPage</name>
    <message>
        <source>Who works in this workspace and what each may do. The server holds everybody to it.</source>
        <translation>من يعمل في مساحة العمل هذه وما يحق لكل منهم. يفرض الخادم ذلك على الجميع.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>الدعوات</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>This workspace is on this computer and for one person. To work with others, join the workspace of a team server.</source>
        <translation>مساحة العمل هذه على هذا الحاسوب ومخصصة لشخص واحد. للعمل مع آخرين انضم إلى مساحة عمل على خادم فريق.</translation>
    </message>
    <message>
        <source>There is no connection to the server. People can be invited and changed when it is back.</source>
        <translation>لا اتصال بالخادم. يمكن دعوة الأشخاص وتغيير أدوارهم حين يعود.</translation>
    </message>
    <message>
        <source>You can see who works here. An owner or an admin invites people and changes roles.</source>
        <translation>يمكنك أن ترى من يعمل هنا. يدعو المالك أو أحد المسؤولين الأشخاص ويغيّر الأدوار.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>لا أشخاص</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is listed yet. The list comes with the first exchange with the server.</source>
        <translation>القائمة فارغة بعد. تصل مع أول مزامنة مع الخادم.</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>شخص بلا اسم</translation>
    </message>
    <message>
        <source>away until %1</source>
        <translation>غائب حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>last here: %1</source>
        <translation>آخر حضور: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>⁨%1⁩ (أنت)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>دور ⁨%1⁩</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>المزيد عن ⁨%1⁩</translation>
    </message>
    <message>
        <source>Here again</source>
        <translation>عاد</translation>
    </message>
    <message>
        <source>Away, so that nothing is assigned by rules</source>
        <translation>غائب، فلا تسند القواعد إليه شيئًا</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>Hand the workspace over…</source>
        <translation>تسليم مساحة العمل…</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>مغادرة مساحة العمل…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>مفتوحة حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>الداعي: ⁨%1⁩</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>رابط جديد</translation>
    </message>
    <message>
        <source>New link for %1</source>
        <translation>رابط جديد لـ⁨%1⁩</translation>
    </message>
    <message>
        <source>The link is kept nowhere, so it cannot be copied again. A new one ends the earlier one.</source>
        <translation>لا يُحفظ الرابط في أي مكان، فلا يمكن نسخه من جديد. الرابط الجديد يُنهي السابق.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Take back the invitation of %1</source>
        <translation>سحب دعوة ⁨%1⁩</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>ما يحق لكل دور</translation>
    </message>
    <message>
        <source>Make %1 an owner?</source>
        <translation>جعل ⁨%1⁩ مالكًا؟</translation>
    </message>
    <message>
        <source>Owners have every right you have: they can remove you and hand the workspace over. You stay an owner too.</source>
        <translation>للمالكين كل حقوقك: يمكنهم إزالتك وتسليم مساحة العمل. وتبقى أنت مالكًا أيضًا.</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>جعله مالكًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Hand the workspace over to %1?</source>
        <translation>تسليم مساحة العمل إلى ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>%1 becomes an owner and you become an admin. Only an owner can change that back.</source>
        <translation>يصبح ⁨%1⁩ مالكًا وتصبح أنت مسؤولًا. لا يستطيع إعادة ذلك إلا مالك.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>The workspace closes for %1 at once, on every computer. What %1 wrote and was assigned stays here.</source>
        <translation>تُغلق مساحة العمل أمام ⁨%1⁩ فورًا على كل حاسوب. يبقى هنا ما كتبه ⁨%1⁩ وما أُسند إليه.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>End your membership?</source>
        <translation>إنهاء عضويتك؟</translation>
    </message>
    <message>
        <source>The workspace closes for you on every computer, and only an owner or an admin can let you in again. Changes that have not been sent are kept on this computer.</source>
        <translation>تُغلق مساحة العمل أمامك على كل حاسوب، ولا يستطيع إعادتك إلا مالك أو مسؤول. تُحفظ التغييرات التي لم تُرسل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>End membership</source>
        <translation>إنهاء العضوية</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>البقاء</translation>
    </message>
    <message>
        <source>Take back the invitation of %1?</source>
        <translation>سحب دعوة ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Whoever opens the link then reads that it no longer works.</source>
        <translation>من يفتح الرابط بعدها يقرأ أنه لم يعد صالحًا.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>محرر</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>مشاهد</translation>
    </message>
    <message>
        <source>Everything, and the only one who makes or removes owners.</source>
        <translation>كل شيء، وهو وحده من يعيّن المالكين أو يزيلهم.</translation>
    </message>
    <message>
        <source>Everything in the workspace, its people and settings; owners stay out of reach.</source>
        <translation>كل شيء في مساحة العمل وأشخاصها وإعداداتها، عدا المالكين.</translation>
    </message>
    <message>
        <source>Plans and publishes, connects accounts, runs campaigns and the rules of the inbox.</source>
        <translation>يجدول وينشر، ويربط الحسابات، ويدير الحملات وقواعد صندوق الوارد.</translation>
    </message>
    <message>
        <source>Writes and schedules posts, answers people, adds files and templates.</source>
        <translation>يكتب المنشورات ويجدولها، ويرد على الناس، ويضيف الملفات والقوالب.</translation>
    </message>
    <message>
        <source>Sees everything and changes nothing.</source>
        <translation>يرى كل شيء ولا يغيّر شيئًا.</translation>
    </message>
    <message>
        <source>Join %1 in Campanile</source>
        <translation>الانضمام إلى ⁨%1⁩ في Campanile</translation>
    </message>
    <message>
        <source>Hello,

I invite you to work with me in %1. Open this link to set up your account:

%2

It works once and is only for you.</source>
        <translation>مرحبًا،

أدعوك إلى العمل معي في ⁨%1⁩. افتح هذا الرابط لإعداد حسابك:

⁨%2⁩

يعمل مرة واحدة وهو لك وحدك.</translation>
    </message>
    <message>
        <source>An owner or an admin invites people.</source>
        <translation>يدعو المالك أو أحد المسؤولين الأشخاص.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Members and roles</source>
        <translation>الأعضاء والأدوار</translation>
    </message>
    <message>
        <source>Move this workspace to a team server...</source>
        <translation>نقل مساحة العمل هذه إلى خادم فريق…</translation>
    </message>
</context>
<context>
    <name>campanile::views::MoveDialog</name>
    <message>
        <source>Move %1 to a team server</source>
        <translation>نقل ⁨%1⁩ إلى خادم فريق</translation>
    </message>
    <message>
        <source>The workspace then lives on your team&apos;s Campanile server: colleagues can work in it, and it publishes when this computer is off. You go on in this window, with the same posts, drafts and layout.</source>
        <translation>تصبح مساحة العمل عندئذ على خادم Campanile لفريقك: يستطيع الزملاء العمل فيها، وتنشر حتى وهذا الحاسوب مطفأ. وتتابع أنت في هذه النافذة بالمنشورات والمسودات والترتيب نفسه.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>You sign in there in your browser. Whoever runs the server has to allow you to create workspaces.</source>
        <translation>تسجّل الدخول هناك في متصفحك. يجب أن يسمح لك مشغّل الخادم بإنشاء مساحات العمل.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Continue to sign in</source>
        <translation>متابعة إلى تسجيل الدخول</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>فتح الصفحة من جديد</translation>
    </message>
    <message>
        <source>Copy its address</source>
        <translation>نسخ عنوانها</translation>
    </message>
    <message>
        <source>Hand over the sign-ins of accounts that allow it</source>
        <translation>تسليم بيانات دخول الحسابات التي تسمح بذلك</translation>
    </message>
    <message>
        <source>Mastodon and Bluesky accounts then go on publishing without anybody doing anything. The sign-ins travel over the encrypted connection and are sealed with the server&apos;s own key. Other networks bind a sign-in to this program and have to be connected again.</source>
        <translation>تواصل حسابات Mastodon وBluesky النشر عندئذ دون أي تدخل. تنتقل بيانات الدخول عبر الاتصال المشفّر وتُختم بمفتاح الخادم نفسه. أما الشبكات الأخرى فتقيّد بيانات الدخول بهذا البرنامج ويجب إعادة ربطها.</translation>
    </message>
    <message>
        <source>To be connected again on the server:</source>
        <translation>ما يجب إعادة ربطه على الخادم:</translation>
    </message>
    <message>
        <source>While the last part is sent, nothing is published from here. What comes due meanwhile goes out from the server right afterwards. A copy stays on this computer.</source>
        <translation>أثناء إرسال الجزء الأخير لا يُنشر شيء من هنا. ما يحل موعده في أثناء ذلك ينشره الخادم بعدها مباشرة. تبقى نسخة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>ما يُنقل</translation>
    </message>
    <message>
        <source>Move the workspace</source>
        <translation>نقل مساحة العمل</translation>
    </message>
    <message>
        <source>Take the move back</source>
        <translation>التراجع عن النقل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Go on with the move</source>
        <translation>متابعة النقل</translation>
    </message>
    <message>
        <source>Show the copy</source>
        <translation>إظهار النسخة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Invite colleagues</source>
        <translation>دعوة الزملاء</translation>
    </message>
    <message>
        <source>Enter an address such as team.example.org</source>
        <translation>أدخل عنوانًا مثل team.example.org</translation>
    </message>
    <message>
        <source>Asking the server how to sign in</source>
        <translation>يجري سؤال الخادم عن طريقة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Sign in on the page that your browser shows</source>
        <translation>سجّل الدخول في الصفحة التي يعرضها المتصفح</translation>
    </message>
    <message>
        <source>No browser could be started. Open the sign-in page in one on this computer</source>
        <translation>تعذر تشغيل متصفح. افتح صفحة تسجيل الدخول في متصفح على هذا الحاسوب</translation>
    </message>
    <message>
        <source>This goes from this computer to %1:</source>
        <translation>يُنقل هذا من الحاسوب إلى ⁨%1⁩:</translation>
    </message>
    <message>
        <source>You can cancel until the server opens the workspace; everything is then as before.</source>
        <translation>يمكنك الإلغاء إلى أن يفتح الخادم مساحة العمل، فيعود كل شيء كما كان.</translation>
    </message>
    <message>
        <source>From here on it cannot be cancelled: either the workspace is opened there, or it stays here.</source>
        <translation>لا يمكن الإلغاء من الآن: إما أن تُفتح مساحة العمل هناك وإما أن تبقى هنا.</translation>
    </message>
    <message>
        <source>The move to %1 was cut off. Until it goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.</source>
        <translation>انقطع النقل إلى ⁨%1⁩. إلى أن يُتابع أو يُتراجع عنه لا تنشر مساحة العمل هذه شيئًا ولا تجلب شيئًا، حتى لا يُنشر شيء مرتين. ما تغيّره محفوظ.</translation>
    </message>
    <message>
        <source>Until the move goes on or is taken back, this workspace publishes nothing and fetches nothing, so that nothing goes out twice. What you change is kept.</source>
        <translation>إلى أن يُتابع النقل أو يُتراجع عنه لا تنشر مساحة العمل هذه شيئًا ولا تجلب شيئًا، حتى لا يُنشر شيء مرتين. ما تغيّره محفوظ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>The workspace now lives on %1. It publishes from there, also when this computer is off.</source>
        <translation>أصبحت مساحة العمل على ⁨%1⁩. وتنشر من هناك حتى وهذا الحاسوب مطفأ.</translation>
    </message>
    <message>
        <source>A copy of how it was stays in %1. Nothing runs from it; delete it when you no longer need it.</source>
        <translation>تبقى نسخة مما كانت عليه في ⁨%1⁩. لا يعمل منها شيء؛ احذفها حين لا تعود بحاجة إليها.</translation>
    </message>
    <message>
        <source>Going back to how it was</source>
        <translation>تجري العودة إلى ما كان</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworkPage</name>
    <message>
        <source>Asking the server</source>
        <translation>يجري سؤال الخادم</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworkSetupRow</name>
    <message>
        <source>There is no connection to the server. Networks can be set up when it is back.</source>
        <translation>لا اتصال بالخادم. يمكن إعداد الشبكات حين يعود.</translation>
    </message>
    <message>
        <source>Ready, needs no app</source>
        <translation>جاهزة ولا تحتاج إلى تطبيق</translation>
    </message>
    <message>
        <source>Nothing has to be set up: %1 lets Campanile introduce itself when an account is connected.</source>
        <translation>لا حاجة إلى إعداد شيء: تتيح ⁨%1⁩ لـCampanile أن يعرّف بنفسه عند ربط حساب.</translation>
    </message>
    <message>
        <source>What %1 does not let programs do</source>
        <translation>ما لا تسمح به ⁨%1⁩ للبرامج</translation>
    </message>
    <message>
        <source>Once for this workspace</source>
        <translation>مرة واحدة لمساحة العمل هذه</translation>
    </message>
    <message>
        <source>Open the developer pages of %1</source>
        <translation>فتح صفحات المطورين في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Id of the app</source>
        <translation>معرّف التطبيق</translation>
    </message>
    <message>
        <source>Some networks call it client id, app id or client key</source>
        <translation>تسميه بعض الشبكات معرّف العميل أو معرّف التطبيق أو مفتاح العميل</translation>
    </message>
    <message>
        <source>Secret of the app</source>
        <translation>سر التطبيق</translation>
    </message>
    <message>
        <source>Kept encrypted on the server; nobody can read it again, you neither</source>
        <translation>يُحفظ مشفّرًا على الخادم؛ لا يستطيع أحد قراءته مرة أخرى، ولا حتى أنت</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Remove the app</source>
        <translation>إزالة التطبيق</translation>
    </message>
    <message>
        <source>Return addresses to register</source>
        <translation>عناوين إعادة التوجيه المطلوب تسجيلها</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>عنوان إعادة التوجيه</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>نسخ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>يجري سؤال ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 knows the app.</source>
        <translation>تعرف ⁨%1⁩ التطبيق.</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <translation>جرى التحقق: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Kept. Enter a new one to replace it</source>
        <translation>محفوظ. أدخل سرًا جديدًا لاستبداله</translation>
    </message>
    <message>
        <source>Enter the id of the app</source>
        <translation>أدخل معرّف التطبيق</translation>
    </message>
    <message>
        <source>Enter the secret of the app</source>
        <translation>أدخل سر التطبيق</translation>
    </message>
    <message>
        <source>Remove the app for %1?</source>
        <translation>هل تريد إزالة تطبيق ⁨%1⁩؟</translation>
    </message>
    <message>
        <source>Its id and secret are deleted here. Accounts on %1 keep working until their permission has to be renewed; then they cannot be.</source>
        <translation>يُحذف معرّفه وسره هنا. تستمر الحسابات على ⁨%1⁩ في العمل إلى أن يلزم تجديد أذوناتها، وعندها لا يمكن تجديدها.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Webhook, so that new messages arrive at once</source>
        <translation>webhook لتصل الرسائل الجديدة فورًا</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>عنوان webhook</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>رمز التحقق</translation>
    </message>
</context>
<context>
    <name>campanile::views::NetworksPage</name>
    <message>
        <source>Most networks want to know which program talks to them. For those, an app is registered once and entered here; after that everybody connects accounts with one click.</source>
        <translation>تريد معظم الشبكات معرفة البرنامج الذي يتواصل معها. لذلك يُسجَّل لها تطبيق مرة واحدة ويُدخل هنا، ثم يربط الجميع الحسابات بنقرة واحدة.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>There is no connection to the server. Networks can be set up when it is back.</source>
        <translation>لا اتصال بالخادم. يمكن إعداد الشبكات حين يعود.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>campanile::views::OlderBar</name>
    <message>
        <source>Looking further back…</source>
        <translation>يجري النظر إلى ما هو أقدم…</translation>
    </message>
    <message>
        <source>Loading older items…</source>
        <translation>يجري تحميل العناصر الأقدم…</translation>
    </message>
    <message>
        <source>Items from before %1 are on the server. They can be fetched when you are online again.</source>
        <translation>العناصر السابقة ليوم ⁨%1⁩ على الخادم. يمكن جلبها حين يعود الاتصال.</translation>
    </message>
    <message>
        <source>Nothing from before %1 was looked through yet.</source>
        <translation>لم يُنظر بعد في شيء قبل ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Everything since %1 was looked through.</source>
        <translation>نُظر في كل شيء منذ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>This is everything since %1.</source>
        <translation>هذا كل شيء منذ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>النظر إلى ما هو أقدم</translation>
    </message>
    <message>
        <source>Load older</source>
        <translation>تحميل الأقدم</translation>
    </message>
</context>
<context>
    <name>campanile::views::OutboxPanel</name>
    <message>
        <source>What to show</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>صندوق الصادر</translation>
    </message>
    <message>
        <source>Changes that wait to be sent</source>
        <translation>تغييرات تنتظر الإرسال</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>تجاهل هذا التغيير</translation>
    </message>
    <message>
        <source>Change taken back before it was sent</source>
        <translation>سُحب التغيير قبل إرساله</translation>
    </message>
    <message>
        <source>It is already on its way; undo it instead</source>
        <translation>أُرسل بالفعل؛ استخدم «تراجع» بدلًا من ذلك</translation>
    </message>
    <message>
        <source>A later change builds on this one; take that back first</source>
        <translation>يعتمد تغيير لاحق على هذا؛ اسحب اللاحق أولًا</translation>
    </message>
    <message>
        <source>Open post</source>
        <translation>فتح المنشور</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Everything is sent. Changes made offline wait here until the server has them.</source>
        <translation>أُرسل كل شيء. تنتظر هنا التغييرات التي تُجرى دون اتصال حتى تصل إلى الخادم.</translation>
    </message>
    <message>
        <source>No conflicts. When two people change the same thing, both versions are kept here.</source>
        <translation>لا تعارضات. عندما يغيّر شخصان الشيء نفسه تُحفظ هنا النسختان.</translation>
    </message>
    <message>
        <source>Nothing was refused. What the server does not accept is kept here, with your text.</source>
        <translation>لم يُرفض شيء. ما لا يقبله الخادم يُحفظ هنا مع نصك.</translation>
    </message>
</context>
<context>
    <name>campanile::views::PauseCard</name>
    <message>
        <source>All scheduled posts are paused</source>
        <translation>كل المنشورات المجدولة متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>Scheduled posts go out</source>
        <translation>المنشورات المجدولة تُنشر</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time.</source>
        <translation>
            <numerusform>لم يفت موعد أي منشور.</numerusform>
            <numerusform>فات موعد منشور واحد.</numerusform>
            <numerusform>فات موعد منشورين.</numerusform>
            <numerusform>فات موعد %Ln منشورات.</numerusform>
            <numerusform>فات موعد %Ln منشورًا.</numerusform>
            <numerusform>فات موعد %Ln منشور.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is scheduled in the next 24 hours.</source>
        <translation>لا منشور مجدولًا في الساعات الأربع والعشرين القادمة.</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are scheduled in the next 24 hours.</source>
        <translation>
            <numerusform>لا منشورات مجدولة في الساعات الأربع والعشرين القادمة.</numerusform>
            <numerusform>منشور واحد مجدول في الساعات الأربع والعشرين القادمة.</numerusform>
            <numerusform>منشوران مجدولان في الساعات الأربع والعشرين القادمة.</numerusform>
            <numerusform>%Ln منشورات مجدولة في الساعات الأربع والعشرين القادمة.</numerusform>
            <numerusform>%Ln منشورًا مجدولًا في الساعات الأربع والعشرين القادمة.</numerusform>
            <numerusform>%Ln منشور مجدول في الساعات الأربع والعشرين القادمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Pause all scheduled posts</source>
        <translation>إيقاف كل المنشورات المجدولة مؤقتًا</translation>
    </message>
    <message>
        <source>Because of “%1”.</source>
        <translation>بسبب «⁨%1⁩».</translation>
    </message>
</context>
<context>
    <name>campanile::views::PicturesPage</name>
    <message>
        <source>Pictures that people send stay unfetched until you ask for them: fetching one tells its owner that somebody looked. For these senders you decided to see them always.</source>
        <translation>لا تُجلب الصور التي يرسلها الناس إلى أن تطلبها: فجلب الصورة يخبر صاحبها أن أحدًا نظر إليها. هؤلاء المرسلون قررت أن ترى صورهم دائمًا.</translation>
    </message>
    <message>
        <source>There is nobody here. In a conversation, &quot;Always for this sender&quot; adds one.</source>
        <translation>لا أحد هنا. في المحادثة يضيف «دائمًا لهذا المرسل» واحدًا.</translation>
    </message>
    <message>
        <source>Pictures in the inbox</source>
        <translation>صور المرسلين</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال من جديد</translation>
    </message>
    <message>
        <source>Ask again before pictures of %1 are shown</source>
        <translation>السؤال من جديد قبل عرض صور ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::PolicyEditor</name>
    <message>
        <source>%1, every year</source>
        <translation>⁨%1⁩، كل سنة</translation>
    </message>
    <message>
        <source>New response time</source>
        <translation>زمن رد جديد</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>زمن الرد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>When time counts</source>
        <translation>متى يُحتسب الوقت</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>أيام العطل</translation>
    </message>
    <message>
        <source>If nobody answers in time</source>
        <translation>إذا لم يرد أحد في الوقت المحدد</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>أي شبكة</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Any priority</source>
        <translation>أي أولوية</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>الرد خلال</translation>
    </message>
    <message>
        <source> minutes before</source>
        <translation> دقيقة قبلها</translation>
    </message>
    <message>
        <source>No reminder</source>
        <translation>بلا تذكير</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>تذكير</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>يوم عطلة</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>كل سنة</translation>
    </message>
    <message>
        <source>Add the day</source>
        <translation>إضافة اليوم</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>إضافة مستوى</translation>
    </message>
    <message>
        <source>after </source>
        <translation>بعد </translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> دقيقة</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>المهلة</translation>
    </message>
    <message>
        <source>to whoever leads</source>
        <translation>إلى المسؤول</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>إلى ⁨%1⁩</translation>
    </message>
    <message>
        <source>to somebody who has left</source>
        <translation>إلى شخص غادر</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Remove this level</source>
        <translation>إزالة هذا المستوى</translation>
    </message>
    <message>
        <source>With these hours and days off nothing would ever be due.</source>
        <translation>بهذه الساعات وأيام العطل لن يحل موعد أي شيء أبدًا.</translation>
    </message>
    <message>
        <source>A response time needs a name</source>
        <translation>يحتاج زمن الرد إلى اسم</translation>
    </message>
    <message>
        <source>Resolve within</source>
        <translation>الحل خلال</translation>
    </message>
    <message>
        <source>From the first message until the conversation is resolved. It stands while you wait for the customer.</source>
        <translation>من أول رسالة حتى حل المحادثة. يتوقف الوقت ما دمت تنتظر العميل.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
</context>
<context>
    <name>campanile::views::PostCard</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏⁨%1⁩، ⁨%2⁩: ⁨%3⁩</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>حساس</translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation>نص المنشور</translation>
    </message>
    <message>
        <source>Open on the practice network</source>
        <translation>فتح على شبكة التدريب</translation>
    </message>
</context>
<context>
    <name>campanile::views::PostPictures</name>
    <message>
        <source>Picture without a description</source>
        <translation>صورة بلا وصف</translation>
    </message>
</context>
<context>
    <name>campanile::views::PracticePanel</name>
    <message>
        <source>What to show</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>شبكة التدريب</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>تحقق من جديد</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Posts on the practice network</source>
        <translation>منشورات شبكة التدريب</translation>
    </message>
    <message>
        <source>Show older posts</source>
        <translation>عرض منشورات أقدم</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المنشورات</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>الأعطال</translation>
    </message>
    <message>
        <source>The server of this workspace runs no practice network. Whoever runs the server can switch it on.</source>
        <translation>لا يشغّل خادم مساحة العمل هذه شبكة تدريب. يستطيع مشغّل الخادم تفعيلها.</translation>
    </message>
    <message>
        <source>No account of this workspace practises yet.</source>
        <translation>لا حساب في مساحة العمل هذه يتدرب بعد.</translation>
    </message>
    <message>
        <source>Nothing was published here yet. Posts on this network are seen by nobody else.</source>
        <translation>لم يُنشر شيء هنا بعد. لا يرى أحد غيرك منشورات هذه الشبكة.</translation>
    </message>
    <message>
        <source>Write a post</source>
        <translation>كتابة منشور</translation>
    </message>
    <message>
        <source>The file of the practice network was damaged, so the network began anew on %1. What was published on it before is gone from here; your posts are untouched. The damaged file is kept as %2.</source>
        <translation>كان ملف شبكة التدريب تالفًا، فبدأت الشبكة من جديد في ⁨%1⁩. ما نُشر عليها من قبل لم يعد هنا؛ ومنشوراتك لم تُمسّ. يُحتفظ بالملف التالف باسم ⁨%2⁩.</translation>
    </message>
</context>
<context>
    <name>campanile::views::PreparedPage</name>
    <message>
        <source>When an alarm is raised and who is told. Each rule is compared with what is usual for your own accounts.</source>
        <translation>متى يُطلق إنذار ومن يُبلَّغ. تُقارن كل قاعدة بما هو معتاد في حساباتك.</translation>
    </message>
    <message>
        <source>Answers for bad days, written while it is quiet. Another person reads and approves each before it can be used.</source>
        <translation>ردود للأيام الصعبة تُكتب في وقت الهدوء. يقرأ شخص آخر كل رد ويوافق عليه قبل أن يمكن استخدامه.</translation>
    </message>
    <message>
        <source>No rule is watching yet.</source>
        <translation>لا قاعدة تراقب بعد.</translation>
    </message>
    <message>
        <source>There is no prepared answer yet.</source>
        <translation>لا يوجد رد جاهز بعد.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>رد جديد</translation>
    </message>
    <message>
        <source>Add the usual rules</source>
        <translation>إضافة القواعد المعتادة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدمة</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تفعيل</translation>
    </message>
    <message>
        <source>Rule switched off</source>
        <translation>عُطّلت القاعدة</translation>
    </message>
    <message>
        <source>Rule switched on</source>
        <translation>فُعّلت القاعدة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>حُذفت القاعدة</translation>
    </message>
    <message>
        <source>Approved %1 by %2.</source>
        <translation>وافق عليه ⁨%2⁩ ⁨%1⁩.</translation>
    </message>
    <message>
        <source>You wrote it; another person approves it.</source>
        <translation>أنت كتبته؛ يوافق عليه شخص آخر.</translation>
    </message>
    <message>
        <source>Waits for somebody to read and approve it.</source>
        <translation>ينتظر من يقرؤه ويوافق عليه.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>لم تتم الموافقة</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s).</source>
        <translation>
            <numerusform>لم يُستخدم.</numerusform>
            <numerusform>استُخدم مرة واحدة.</numerusform>
            <numerusform>استُخدم مرتين.</numerusform>
            <numerusform>استُخدم %Ln مرات.</numerusform>
            <numerusform>استُخدم %Ln مرة.</numerusform>
            <numerusform>استُخدم %Ln مرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>Approval withdrawn</source>
        <translation>سُحبت الموافقة</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Answer approved</source>
        <translation>تمت الموافقة على الرد</translation>
    </message>
    <message>
        <source>Answer deleted</source>
        <translation>حُذف الرد</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) added</source>
        <translation>
            <numerusform>لم تُضف أي قاعدة</numerusform>
            <numerusform>أُضيفت قاعدة واحدة</numerusform>
            <numerusform>أُضيفت قاعدتان</numerusform>
            <numerusform>أُضيفت %Ln قواعد</numerusform>
            <numerusform>أُضيفت %Ln قاعدة</numerusform>
            <numerusform>أُضيفت %Ln قاعدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Alarm rules</source>
        <translation>قواعد الإنذار</translation>
    </message>
    <message>
        <source>Prepared answers</source>
        <translation>الردود الجاهزة</translation>
    </message>
</context>
<context>
    <name>campanile::views::PresenceLine</name>
    <message>
        <source>Nobody else is here</source>
        <translation>لا أحد غيرك هنا</translation>
    </message>
</context>
<context>
    <name>campanile::views::ProposalStrip</name>
    <message>
        <source>Proposals of your AI model</source>
        <translation>اقتراحات نموذج الذكاء الاصطناعي الخاص بك</translation>
    </message>
    <message>
        <source>%1 is thinking</source>
        <translation>⁨%1⁩ يفكر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>الذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>مفضّل</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>طلبه ⁨%1⁩</translation>
    </message>
    <message>
        <source>No longer prefer it</source>
        <translation>إلغاء تفضيله</translation>
    </message>
    <message>
        <source>Prefer this one</source>
        <translation>تفضيل هذا</translation>
    </message>
    <message>
        <source>Remove the proposal</source>
        <translation>إزالة الاقتراح</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Put the proposal into the reply</source>
        <translation>وضع الاقتراح في الرد</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>⁨%1⁩ يكتب</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop here. What is written stays.</source>
        <translation>التوقف هنا. يبقى ما كُتب.</translation>
    </message>
    <message>
        <source>Do not wait for proposals</source>
        <translation>عدم انتظار الاقتراحات</translation>
    </message>
    <message>
        <source>You can ask again now.</source>
        <translation>يمكن السؤال من جديد الآن.</translation>
    </message>
    <message>
        <source>You can ask again at %1.</source>
        <translation>يمكن السؤال من جديد في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>غير مكتمل</translation>
    </message>
    <message numerus="yes">
        <source>You can ask again in %n s.</source>
        <translation>
            <numerusform>يمكن السؤال من جديد الآن.</numerusform>
            <numerusform>يمكن السؤال من جديد بعد ثانية.</numerusform>
            <numerusform>يمكن السؤال من جديد بعد ثانيتين.</numerusform>
            <numerusform>يمكن السؤال من جديد بعد %Ln ثوانٍ.</numerusform>
            <numerusform>يمكن السؤال من جديد بعد %Ln ثانية.</numerusform>
            <numerusform>يمكن السؤال من جديد بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::RefusedPage</name>
    <message>
        <source>Refused changes</source>
        <translation>التغييرات المرفوضة</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>عرض واحد آخر</numerusform>
            <numerusform>عرض اثنين آخرين</numerusform>
            <numerusform>عرض %Ln أخرى</numerusform>
            <numerusform>عرض %Ln أخرى</numerusform>
            <numerusform>عرض %Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>ما كتبته</translation>
    </message>
    <message>
        <source>Apply again</source>
        <translation>تطبيق مرة أخرى</translation>
    </message>
    <message>
        <source>Make the same change once more, on top of what is there now</source>
        <translation>إجراء التغيير نفسه مرة أخرى على ما هو موجود الآن</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Text copied</source>
        <translation>نُسخ النص</translation>
    </message>
    <message>
        <source>Change made again; it waits to be sent</source>
        <translation>أُعيد التغيير، وهو ينتظر الإرسال</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>تجاهل هذا التغيير</translation>
    </message>
    <message>
        <source>The server never had it, so it cannot be brought back.</source>
        <translation>لم يصل إلى الخادم قط، لذلك لا يمكن استرجاعه.</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>تجاهل التغيير</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>campanile::views::RemoteFileView</name>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>عرض الصورة</translation>
    </message>
    <message>
        <source>It is fetched from %1, which then knows that somebody looked.</source>
        <translation>تُجلب من ⁨%1⁩، فيُعرف هناك أن شخصًا اطلع عليها.</translation>
    </message>
    <message>
        <source>Always for this sender</source>
        <translation>دائمًا لهذا المرسل</translation>
    </message>
    <message>
        <source>Shows every picture of this sender without asking.</source>
        <translation>يعرض كل صور هذا المرسل دون سؤال.</translation>
    </message>
    <message>
        <source>Fetching the picture</source>
        <translation>يجري جلب الصورة</translation>
    </message>
    <message>
        <source>The picture could not be fetched.</source>
        <translation>تعذر جلب الصورة.</translation>
    </message>
    <message>
        <source>Ask again for this sender</source>
        <translation>السؤال من جديد لهذا المرسل</translation>
    </message>
    <message>
        <source>Pictures of this sender are shown without asking. From now on they would wait for you again.</source>
        <translation>تُعرض صور هذا المرسل دون سؤال. ستعود من الآن إلى انتظار إذنك.</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Reply or internal note</source>
        <translation>رد أو ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Who reads the reply</source>
        <translation>من يقرأ الرد</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>قرأته</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>الردود المحفوظة</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>إضافة ملفات</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>إرسال وحل</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Enter</source>
        <translation>Ctrl+Shift+Enter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Only your team reads this</source>
        <translation>لا يقرأ هذا إلا فريقك</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>اكتب ردًا</translation>
    </message>
    <message>
        <source>Write a note. @ names somebody.</source>
        <translation>اكتب ملاحظة. @ لذكر شخص.</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Send when online</source>
        <translation>إرسال عند الاتصال</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Somebody answered at %1 while you were writing.</source>
        <translation>رد شخص في ⁨%1⁩ بينما كنت تكتب.</translation>
    </message>
    <message>
        <source>%1 answered at %2 while you were writing.</source>
        <translation>رد ⁨%1⁩ في ⁨%2⁩ بينما كنت تكتب.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Take %1 out again</source>
        <translation>إزالة ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 of %2 used, as %3 counts</source>
        <translation>المستخدم ⁨%1⁩ من ⁨%2⁩ بحسب عدّ ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 characters left</source>
        <translation>الأحرف المتبقية: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Ask a colleague to look at it before it goes out</source>
        <translation>اطلب من زميل الاطلاع عليه قبل إرساله</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>طلب مراجعة</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message>
        <source>Ask the AI model for proposals</source>
        <translation>طلب اقتراحات من نموذج الذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Ask %1 for proposals</source>
        <translation>طلب اقتراحات من ⁨%1⁩</translation>
    </message>
    <message>
        <source>Anyone who may</source>
        <translation>أي شخص مخوّل</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>إدراج رمز تعبيري</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReplyController</name>
    <message>
        <source>%1 lets no program answer this. Answer it on its own page.</source>
        <translation>لا تسمح ⁨%1⁩ لأي برنامج بالرد على هذا. رُد على صفحتها.</translation>
    </message>
    <message>
        <source>%1 is not filled in yet.</source>
        <translation>لم يُملأ ⁨%1⁩ بعد.</translation>
    </message>
    <message>
        <source>Somebody answered meanwhile. Read it before you send yours.</source>
        <translation>رد شخص في هذه الأثناء. اقرأ رده قبل أن ترسل ردك.</translation>
    </message>
    <message>
        <source>The text is too long for %1.</source>
        <translation>النص أطول مما تسمح به ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Private reply as %1 on %2</source>
        <translation>رد خاص باسم ⁨%1⁩ على ⁨%2⁩</translation>
    </message>
    <message>
        <source>Reply as %1 on %2</source>
        <translation>رد باسم ⁨%1⁩ على ⁨%2⁩</translation>
    </message>
    <message>
        <source>The reply goes out when you are online</source>
        <translation>يُرسل الرد عند الاتصال بالإنترنت</translation>
    </message>
    <message>
        <source>Reply is on its way, resolved</source>
        <translation>الرد في الطريق، وتم الحل</translation>
    </message>
    <message>
        <source>Reply is on its way</source>
        <translation>الرد في الطريق</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>بلا حد زمني</translation>
    </message>
    <message>
        <source>%1 left to answer</source>
        <translation>المتبقي للرد: ⁨%1⁩</translation>
    </message>
    <message>
        <source>too late to answer</source>
        <translation>فات وقت الرد</translation>
    </message>
    <message>
        <source>Too late to answer</source>
        <translation>فات وقت الرد</translation>
    </message>
    <message>
        <source>Public: %1</source>
        <translation>عام: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Private: %1</source>
        <translation>خاص: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Somebody else has to approve your replies, and nobody else is here. Settings, Workspace takes that back.</source>
        <translation>يجب أن يوافق شخص آخر على ردودك، ولا أحد غيرك هنا. يمكن تغيير ذلك في «الإعدادات» ثم «مساحة العمل».</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReviewCard</name>
    <message>
        <source>A colleague</source>
        <translation>زميل</translation>
    </message>
    <message>
        <source>%1 did not approve your reply</source>
        <translation>لم يوافق ⁨%1⁩ على ردك</translation>
    </message>
    <message>
        <source>Your reply waits for a review</source>
        <translation>ردك ينتظر المراجعة</translation>
    </message>
    <message>
        <source>Your reply waits for a review by %1</source>
        <translation>ردك ينتظر مراجعة ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 asks you to look at this reply</source>
        <translation>يطلب ⁨%1⁩ منك الاطلاع على هذا الرد</translation>
    </message>
    <message>
        <source>%1 asks for a review of this reply</source>
        <translation>يطلب ⁨%1⁩ مراجعة هذا الرد</translation>
    </message>
    <message>
        <source>%1 asks %2 to look at this reply</source>
        <translation>يطلب ⁨%1⁩ من ⁨%2⁩ الاطلاع على هذا الرد</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>الذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changes against the first version</source>
        <translation>التغييرات عن النسخة الأولى</translation>
    </message>
    <message>
        <source>Changed from what the model proposed:</source>
        <translation>ما تغيّر عن اقتراح النموذج:</translation>
    </message>
    <message>
        <source>Changed from the first version:</source>
        <translation>ما تغيّر عن النسخة الأولى:</translation>
    </message>
    <message>
        <source>Text of the reply</source>
        <translation>نص الرد</translation>
    </message>
    <message>
        <source>Note for the author</source>
        <translation>ملاحظة للكاتب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Do not approve</source>
        <translation>عدم الموافقة</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>موافقة وإرسال</translation>
    </message>
    <message>
        <source>Approve, send when online</source>
        <translation>موافقة، والإرسال عند الاتصال</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Seen by %1</source>
        <translation>شاهده ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::ReviewInbox</name>
    <message>
        <source>Replies that wait for a review</source>
        <translation>ردود تنتظر المراجعة</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>صندوق الوارد</translation>
    </message>
    <message numerus="yes">
        <source>%n replies wait for a review</source>
        <translation>
            <numerusform>لا ردود تنتظر المراجعة</numerusform>
            <numerusform>رد واحد ينتظر المراجعة</numerusform>
            <numerusform>ردان ينتظران المراجعة</numerusform>
            <numerusform>%Ln ردود تنتظر المراجعة</numerusform>
            <numerusform>%Ln ردًا تنتظر المراجعة</numerusform>
            <numerusform>%Ln رد تنتظر المراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>No reply waits for a review</source>
        <translation>لا ردود تنتظر المراجعة</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>زميل</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>من ⁨%1⁩ إلى ⁨%2⁩: ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::RuleEditor</name>
    <message>
        <source>New routing rule</source>
        <translation>قاعدة توزيع جديدة</translation>
    </message>
    <message>
        <source>Routing rule</source>
        <translation>قاعدة توزيع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>If all of this is so</source>
        <translation>إذا تحقق كل هذا</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>فعندئذ</translation>
    </message>
    <message>
        <source>Ask no further rules when this one fits</source>
        <translation>عدم النظر في قواعد أخرى إذا انطبقت هذه</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Any network</source>
        <translation>أي شبكة</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>أي حساب</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Any intent</source>
        <translation>أي غرض</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>النبرة</translation>
    </message>
    <message>
        <source>Any sentiment</source>
        <translation>أي نبرة</translation>
    </message>
    <message>
        <source>Any language; de, en-GB</source>
        <translation>أي لغة؛ ⁨de, en-GB⁩</translation>
    </message>
    <message>
        <source>refund, not arrived, broken*</source>
        <translation>استرداد، لم يصل، مكسور*</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>One of these words</source>
        <translation>إحدى هذه الكلمات</translation>
    </message>
    <message>
        <source>Apart by commas; a star stands for the rest of a word</source>
        <translation>تفصل بينها فواصل؛ والنجمة تقوم مقام بقية الكلمة</translation>
    </message>
    <message>
        <source>Followers, at least</source>
        <translation>المتابعون، على الأقل</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>إسناد إلى</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>بالتناوب</translation>
    </message>
    <message>
        <source>to whoever has the fewest open</source>
        <translation>إلى من لديه أقل عدد مفتوح</translation>
    </message>
    <message>
        <source>to the first who is there</source>
        <translation>إلى أول من هو موجود</translation>
    </message>
    <message>
        <source>As reckoned</source>
        <translation>كما حُسبت</translation>
    </message>
    <message>
        <source>Mark the sender as important</source>
        <translation>تمييز المرسل بأنه مهم</translation>
    </message>
    <message>
        <source>It is spam</source>
        <translation>إنه مزعج</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>A rule needs a name</source>
        <translation>تحتاج القاعدة إلى اسم</translation>
    </message>
    <message>
        <source>Choose at least one thing that the rule does.</source>
        <translation>اختر شيئًا واحدًا على الأقل تفعله القاعدة.</translation>
    </message>
</context>
<context>
    <name>campanile::views::RulesPage</name>
    <message>
        <source>Response times</source>
        <translation>أزمنة الرد</translation>
    </message>
    <message>
        <source>Routing rules</source>
        <translation>قواعد التوزيع</translation>
    </message>
    <message>
        <source>How soon people get an answer. For each message the first rule that fits holds; the clock stands while you wait for the customer.</source>
        <translation>سرعة حصول الناس على رد. تسري على كل رسالة أول قاعدة تنطبق؛ ويتوقف الوقت ما دمت تنتظر العميل.</translation>
    </message>
    <message>
        <source>What happens to new messages before anybody sees them. The rules are asked from the top; what they do adds up.</source>
        <translation>ما يحدث للرسائل الجديدة قبل أن يراها أحد. يُنظر في القواعد من الأعلى؛ وما تفعله يتراكم.</translation>
    </message>
    <message>
        <source>There is no response time yet. Without one nothing is ever overdue.</source>
        <translation>لا يوجد زمن رد بعد. ومن دونه لا يتأخر شيء أبدًا.</translation>
    </message>
    <message>
        <source>There is no rule yet. New messages wait for whoever takes them.</source>
        <translation>لا توجد قاعدة بعد. تنتظر الرسائل الجديدة من يتولاها.</translation>
    </message>
    <message>
        <source>New response time</source>
        <translation>زمن رد جديد</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>What somebody might write</source>
        <translation>ما قد يكتبه شخص ما</translation>
    </message>
    <message>
        <source>Text to try the rules with</source>
        <translation>نص لتجربة القواعد</translation>
    </message>
    <message>
        <source>Account or network</source>
        <translation>حساب أو شبكة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>حساب</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدمة</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>لا تعمل</translation>
    </message>
    <message>
        <source>Ask earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Ask later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>تنطبق</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>لا تنطبق</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>‏⁨%1⁩ – ⁨%2⁩</translation>
    </message>
    <message>
        <source>No rule is in use.</source>
        <translation>لا توجد قاعدة مستخدمة.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>غُيّر الترتيب</translation>
    </message>
    <message>
        <source>Response time deleted</source>
        <translation>حُذف زمن الرد</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>حُذفت القاعدة</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedRepliesPanel</name>
    <message>
        <source>No saved reply fits these filters.</source>
        <translation>لا رد محفوظًا يطابق هذه الفلاتر.</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>الردود المحفوظة</translation>
    </message>
    <message>
        <source>Search saved replies</source>
        <translation>البحث في الردود المحفوظة</translation>
    </message>
    <message>
        <source>Show what fits</source>
        <translation>عرض المناسب</translation>
    </message>
    <message>
        <source>Fits anything</source>
        <translation>لكل الأغراض</translation>
    </message>
    <message>
        <source>Show what is for a network</source>
        <translation>عرض ما يخص شبكة</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>Show what is in use</source>
        <translation>عرض المستخدم</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>المستخدمة</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>غير مستخدمة</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>الأكثر استخدامًا</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New saved reply</source>
        <translation>رد محفوظ جديد</translation>
    </message>
    <message>
        <source>Duplicate saved reply</source>
        <translation>تكرار الرد المحفوظ</translation>
    </message>
    <message>
        <source>Use or do not use saved reply</source>
        <translation>تفعيل الرد المحفوظ أو تعطيله</translation>
    </message>
    <message>
        <source>Delete saved reply</source>
        <translation>حذف الرد المحفوظ</translation>
    </message>
    <message>
        <source>Import saved replies from a table</source>
        <translation>استيراد ردود محفوظة من جدول</translation>
    </message>
    <message>
        <source>Export saved replies as a table</source>
        <translation>تصدير الردود المحفوظة كجدول</translation>
    </message>
    <message>
        <source>Answers that you give again and again wait here, with the names filled in.</source>
        <translation>تنتظر هنا الردود التي تكررها مرة بعد مرة، وتُملأ فيها الأسماء.</translation>
    </message>
    <message>
        <source>Grace Hopper</source>
        <translation>Grace Hopper</translation>
    </message>
    <message>
        <source>Our winter offer</source>
        <translation>عرضنا الشتوي</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>As a sample person reads it</source>
        <translation>كما يقرؤه شخص افتراضي</translation>
    </message>
    <message>
        <source>As %1 reads it, in the conversation that is open</source>
        <translation>كما يقرؤه ⁨%1⁩ في المحادثة المفتوحة</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>⁨%1⁩ (نسخة)</translation>
    </message>
    <message>
        <source>Saved reply deleted</source>
        <translation>حُذف الرد المحفوظ</translation>
    </message>
    <message>
        <source>A saved reply needs a name.</source>
        <translation>يحتاج الرد المحفوظ إلى اسم.</translation>
    </message>
    <message>
        <source>A saved reply needs a text.</source>
        <translation>يحتاج الرد المحفوظ إلى نص.</translation>
    </message>
    <message>
        <source>Saved reply kept</source>
        <translation>حُفظ الرد المحفوظ</translation>
    </message>
    <message>
        <source>Import saved replies</source>
        <translation>استيراد ردود محفوظة</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>جداول (*.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%n saved replies added</source>
        <translation>
            <numerusform>لم يُضف أي رد محفوظ</numerusform>
            <numerusform>أُضيف رد محفوظ واحد</numerusform>
            <numerusform>أُضيف ردان محفوظان</numerusform>
            <numerusform>أُضيفت %Ln ردود محفوظة</numerusform>
            <numerusform>أُضيف %Ln ردًا محفوظًا</numerusform>
            <numerusform>أُضيف %Ln رد محفوظ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows had no name or no text</source>
        <translation>
            <numerusform>لا صفوف بلا اسم أو نص</numerusform>
            <numerusform>صف واحد كان بلا اسم أو بلا نص</numerusform>
            <numerusform>صفان كانا بلا اسم أو بلا نص</numerusform>
            <numerusform>%Ln صفوف كانت بلا اسم أو بلا نص</numerusform>
            <numerusform>%Ln صفًا كانت بلا اسم أو بلا نص</numerusform>
            <numerusform>%Ln صف كانت بلا اسم أو بلا نص</numerusform>
        </translation>
    </message>
    <message>
        <source>Export saved replies</source>
        <translation>تصدير الردود المحفوظة</translation>
    </message>
    <message>
        <source>Saved replies exported</source>
        <translation>صُدّرت الردود المحفوظة</translation>
    </message>
    <message>
        <source>Own order</source>
        <translation>الترتيب الخاص</translation>
    </message>
    <message>
        <source>Move saved reply up</source>
        <translation>نقل الرد المحفوظ لأعلى</translation>
    </message>
    <message>
        <source>Move saved reply down</source>
        <translation>نقل الرد المحفوظ لأسفل</translation>
    </message>
    <message>
        <source>Only the own order can be changed.</source>
        <translation>لا يمكن تغيير إلا الترتيب الخاص.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedReplyEditor</name>
    <message>
        <source>All saved replies</source>
        <translation>كل الردود المحفوظة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>How it is found: short, as you would call it.</source>
        <translation>كيف يُعثر عليه: اسم قصير كما تسميه أنت.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Insert a name</source>
        <translation>إدراج اسم</translation>
    </message>
    <message>
        <source>Names that are filled in when the reply is used</source>
        <translation>أسماء تُملأ عند استخدام الرد</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>أي لغة</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>يناسب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>الشبكات</translation>
    </message>
    <message>
        <source>All networks</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Separated by commas.</source>
        <translation>تفصل بينها فواصل.</translation>
    </message>
    <message>
        <source>Offer it where people answer</source>
        <translation>عرضه عند الرد على الناس</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Write a text to see how it reads.</source>
        <translation>اكتب نصًا لترى كيف يُقرأ.</translation>
    </message>
    <message>
        <source>A saved reply has at most %1 characters.</source>
        <translation>الرد المحفوظ لا يزيد على ⁨%1⁩ حرفًا.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SavedReplyPicker</name>
    <message>
        <source>Find a saved reply</source>
        <translation>البحث عن رد محفوظ</translation>
    </message>
    <message>
        <source>Saved replies</source>
        <translation>الردود المحفوظة</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times</source>
        <translation>
            <numerusform>لم يُستخدم</numerusform>
            <numerusform>استُخدم مرة واحدة</numerusform>
            <numerusform>استُخدم مرتين</numerusform>
            <numerusform>استُخدم %Ln مرات</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
            <numerusform>استُخدم %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no saved replies yet.</source>
        <translation>لا توجد ردود محفوظة بعد.</translation>
    </message>
    <message>
        <source>No saved reply has these letters.</source>
        <translation>لا يوجد رد محفوظ فيه هذه الأحرف.</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>غير معروف: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Manage saved replies</source>
        <translation>إدارة الردود المحفوظة</translation>
    </message>
    <message>
        <source>Save this text as a reply</source>
        <translation>حفظ هذا النص كرد</translation>
    </message>
</context>
<context>
    <name>campanile::views::SearchBox</name>
    <message>
        <source>Search, or filter: from: is: tag:</source>
        <translation>بحث أو ترشيح: ⁨from: is: tag:⁩</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot; and filters such as from:ana is:unread is:review before:2026-11-01 -tag:press</source>
        <translation>كلمات و&quot;عبارات&quot; ومرشِّحات مثل ⁨from:ana is:unread is:review before:2026-11-01 -tag:press⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::SentimentWords</name>
    <message>
        <source>Judged by its emoji alone: there is no list of words for this language.</source>
        <translation>قُدّر من الرموز التعبيرية وحدها: لا توجد قائمة كلمات لهذه اللغة.</translation>
    </message>
    <message>
        <source>There is no list of words for this language.</source>
        <translation>لا توجد قائمة كلمات لهذه اللغة.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>No word speaks for a tone.</source>
        <translation>لا كلمة تدل على نبرة.</translation>
    </message>
</context>
<context>
    <name>campanile::views::SpellMarks</name>
    <message>
        <source>Add &quot;%1&quot; to my words</source>
        <translation>إضافة «⁨%1⁩» إلى كلماتي</translation>
    </message>
</context>
<context>
    <name>campanile::views::SuggestionStrip</name>
    <message>
        <source>Saved replies that fit</source>
        <translation>ردود محفوظة مناسبة</translation>
    </message>
</context>
<context>
    <name>campanile::views::TemplateBox</name>
    <message>
        <source>Find an answer</source>
        <translation>البحث عن رد</translation>
    </message>
    <message>
        <source>Answer templates</source>
        <translation>قوالب الرد</translation>
    </message>
    <message>
        <source>Put into the reply</source>
        <translation>وضعه في الرد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>⁨%1⁩، تمت الموافقة</translation>
    </message>
    <message>
        <source>%1, not approved</source>
        <translation>⁨%1⁩، دون موافقة</translation>
    </message>
    <message>
        <source>There is no prepared answer yet. Write some while it is quiet.</source>
        <translation>لا يوجد رد جاهز بعد. اكتب بعضها في وقت الهدوء.</translation>
    </message>
    <message>
        <source>No answer has these letters.</source>
        <translation>لا رد فيه هذه الأحرف.</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>معاينة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not approved: it cannot be used yet.</source>
        <translation>دون موافقة: لا يمكن استخدامه بعد.</translation>
    </message>
    <message>
        <source>Still open: %1</source>
        <translation>ما زال مفتوحًا: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Choose a message to put it into its reply.</source>
        <translation>اختر رسالة لوضعه في ردها.</translation>
    </message>
    <message>
        <source>Goes into the reply to %1.</source>
        <translation>يوضع في الرد على ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>A reply was begun already. The answer is on the clipboard.</source>
        <translation>سبق أن بُدئ رد. القالب في الحافظة.</translation>
    </message>
    <message>
        <source>Answer approved</source>
        <translation>تمت الموافقة على الرد</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>المرسل</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
</context>
<context>
    <name>campanile::views::TemplateEditor</name>
    <message>
        <source>New prepared answer</source>
        <translation>رد جاهز جديد</translation>
    </message>
    <message>
        <source>Prepared answer</source>
        <translation>رد جاهز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Delivery, Product safety</source>
        <translation>التوصيل، سلامة المنتج</translation>
    </message>
    <message>
        <source>Every network</source>
        <translation>كل الشبكات</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>We are looking into {{product}} and write again by {{time}}.</source>
        <translation>نتحقق من {{product}} ونكتب لكم من جديد قبل {{time}}.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What differs from case to case stands between {{ and }}. {{sender.name}} and {{account.name}} are filled in by themselves.</source>
        <translation>ما يختلف من حالة إلى أخرى يوضع بين {{ و}}. ويُملأ {{sender.name}} و{{account.name}} تلقائيًا.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>No variables.</source>
        <translation>لا متغيرات.</translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation>المتغيرات: ⁨%1⁩</translation>
    </message>
    <message>
        <source>A changed text has to be approved again.</source>
        <translation>النص المغيَّر يحتاج إلى موافقة من جديد.</translation>
    </message>
    <message>
        <source>It can be used once another person has approved it.</source>
        <translation>يمكن استخدامه بعد أن يوافق عليه شخص آخر.</translation>
    </message>
    <message>
        <source>An answer needs a name</source>
        <translation>يحتاج الرد إلى اسم</translation>
    </message>
    <message>
        <source>Write what is to be answered</source>
        <translation>اكتب ما يُرد به</translation>
    </message>
</context>
<context>
    <name>campanile::views::ThreadBubble</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Written on the network</source>
        <translation>كُتب على الشبكة</translation>
    </message>
    <message>
        <source>Somebody of the team</source>
        <translation>شخص من الفريق</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>ملاحظة داخلية</translation>
    </message>
    <message>
        <source>private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>مُعدّل</translation>
    </message>
    <message>
        <source>deleted on the network</source>
        <translation>محذوف على الشبكة</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>حذف هذه الملاحظة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Show more (%1 of %2 characters)</source>
        <translation>عرض المزيد (⁨%1⁩ من ⁨%2⁩ من الأحرف)</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>نص ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>بلا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>إرسال مع ذلك</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>with AI</source>
        <translation>بالذكاء الاصطناعي</translation>
    </message>
</context>
<context>
    <name>campanile::views::ThreadView</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Show earlier messages</source>
        <translation>عرض الرسائل السابقة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ من ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::TimeGridView</name>
    <message>
        <source> (2nd)</source>
        <translation> (الثانية)</translation>
    </message>
</context>
<context>
    <name>campanile::views::TrayList</name>
    <message>
        <source>Earlier in the row</source>
        <translation>تقديم في الصف</translation>
    </message>
    <message>
        <source>Later in the row</source>
        <translation>تأخير في الصف</translation>
    </message>
</context>
<context>
    <name>campanile::views::UnscheduledTray</name>
    <message>
        <source>%1+</source>
        <translation>‏⁨%1⁩+</translation>
    </message>
    <message>
        <source>Drop here to take the date away</source>
        <translation>أفلت هنا لإزالة الموعد</translation>
    </message>
    <message>
        <source>Unscheduled</source>
        <translation>غير مجدولة</translation>
    </message>
    <message>
        <source>Unscheduled  %1</source>
        <translation>غير مجدولة  ⁨%1⁩</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>طي</translation>
    </message>
    <message>
        <source>Show posts without a date</source>
        <translation>عرض المنشورات بلا موعد</translation>
    </message>
    <message>
        <source>Unscheduled posts, none</source>
        <translation>منشورات غير مجدولة، لا شيء</translation>
    </message>
    <message>
        <source>Unscheduled posts, %1</source>
        <translation>منشورات غير مجدولة، ⁨%1⁩</translation>
    </message>
    <message>
        <source>Unscheduled posts</source>
        <translation>منشورات غير مجدولة</translation>
    </message>
</context>
<context>
    <name>campanile::views::ViewPicker</name>
    <message>
        <source>Save this filter</source>
        <translation>حفظ هذا المرشِّح</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>حذف العرض</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>name of a view and how many are in it</comment>
        <translation>‏⁨%1⁩  ⁨%2⁩</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>العرض: ⁨%1⁩</translation>
    </message>
    <message>
        <source>View: %1, %2 items</source>
        <translation>العرض: ⁨%1⁩، العناصر: ⁨%2⁩</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>حُفظ العرض</translation>
    </message>
    <message>
        <source>View deleted</source>
        <translation>حُذف العرض</translation>
    </message>
</context>
<context>
    <name>campanile::views::WorkspaceContext</name>
    <message>
        <source>Your role is not known yet; it comes with the workspace.</source>
        <translation>دورك غير معروف بعد؛ سيصل مع مساحة العمل.</translation>
    </message>
    <message>
        <source>You can look at this workspace but not change it. Its owner or an admin can give you another role.</source>
        <translation>يمكنك الاطلاع على مساحة العمل هذه دون تغييرها. يستطيع مالكها أو أحد المسؤولين منحك دورًا آخر.</translation>
    </message>
    <message>
        <source>Your role in this workspace does not allow this. Its owner or an admin can give you another one.</source>
        <translation>لا يسمح دورك في مساحة العمل هذه بذلك. يستطيع مالكها أو أحد المسؤولين منحك دورًا آخر.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AccountChip</name>
    <message>
        <source>%1 on %2</source>
        <translation>⁨%1⁩ على ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <comment>name, handle, network</comment>
        <translation>⁨%1⁩، ⁨%2⁩ على ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AccountPicker</name>
    <message>
        <source>Accounts that the post goes to</source>
        <translation>الحسابات التي يُنشر عليها المنشور</translation>
    </message>
    <message>
        <source>No account is connected yet.</source>
        <translation>لا حساب متصل بعد.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::AltEditor</name>
    <message>
        <source>Remove from the post</source>
        <translation>إزالة من المنشور</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Done with the description</source>
        <translation>انتهى الوصف</translation>
    </message>
    <message>
        <source>Describe it for people who cannot see it</source>
        <translation>صِفها لمن لا يستطيعون رؤيتها</translation>
    </message>
    <message>
        <source>Description of the chosen picture</source>
        <translation>وصف الصورة المختارة</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>⁨%1⁩ من ⁨%2⁩ على ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ByHandCard</name>
    <message>
        <source>Copy the text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>نسخ الملفات</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح ⁨%1⁩</translation>
    </message>
    <message>
        <source>Link of the published post</source>
        <translation>رابط المنشور بعد نشره</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>يمكن تركه فارغًا</translation>
    </message>
    <message>
        <source>It is published</source>
        <translation>تم نشره</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>النص في الحافظة.</translation>
    </message>
    <message>
        <source>Not every file has been fetched from the server yet. Open the post again in a moment.</source>
        <translation>لم تُجلب كل الملفات من الخادم بعد. افتح المنشور من جديد بعد قليل.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>لا ملفات في الحافظة.</numerusform>
            <numerusform>ملف واحد في الحافظة.</numerusform>
            <numerusform>ملفان في الحافظة.</numerusform>
            <numerusform>%Ln ملفات في الحافظة.</numerusform>
            <numerusform>%Ln ملفًا في الحافظة.</numerusform>
            <numerusform>%Ln ملف في الحافظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be started. The page is %1</source>
        <translation>تعذر تشغيل متصفح. الصفحة هي ⁨%1⁩</translation>
    </message>
    <message>
        <source>This is no web address. Copy it from the browser, or leave the field empty.</source>
        <translation>هذا ليس عنوان ويب. انسخه من المتصفح أو اترك الحقل فارغًا.</translation>
    </message>
    <message numerus="yes">
        <source>The text and %n file(s) are on the clipboard.</source>
        <translation>
            <numerusform>النص في الحافظة، بلا ملفات.</numerusform>
            <numerusform>النص وملف واحد في الحافظة.</numerusform>
            <numerusform>النص وملفان في الحافظة.</numerusform>
            <numerusform>النص و%Ln ملفات في الحافظة.</numerusform>
            <numerusform>النص و%Ln ملفًا في الحافظة.</numerusform>
            <numerusform>النص و%Ln ملف في الحافظة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerFooter</name>
    <message>
        <source>Duplicate as draft</source>
        <translation>تكرار كمسودة</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>إيقاف النشر</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>نشر الآن</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>network: what is in the way</comment>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>تحويل إلى مسودة</translation>
    </message>
    <message>
        <source>An idea: not on the calendar</source>
        <translation>فكرة: ليست في التقويم</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>إعادة إلى المسودات</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>إعادة المحاولة الآن</translation>
    </message>
    <message>
        <source>Choose an account to publish to</source>
        <translation>اختر حسابًا للنشر عليه</translation>
    </message>
    <message>
        <source>It did not go out</source>
        <translation>لم يُنشر</translation>
    </message>
    <message>
        <source>Going out: live on %1 of %2</source>
        <translation>قيد النشر: نُشر على ⁨%1⁩ من ⁨%2⁩</translation>
    </message>
    <message>
        <source>Live on %1 of %2 accounts</source>
        <translation>نُشر على ⁨%1⁩ من ⁨%2⁩ من الحسابات</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>نُشر ⁨%1⁩</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تم النشر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>فتح على ⁨%1⁩</translation>
    </message>
    <message>
        <source>Open on a network</source>
        <translation>فتح على إحدى الشبكات</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerPanel</name>
    <message>
        <source>Scheduled for %1.</source>
        <translation>جُدول في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>On its way. What happens is listed under the preview.</source>
        <translation>في الطريق. تُسرد التطورات أسفل المعاينة.</translation>
    </message>
    <message>
        <source>Back to draft.</source>
        <translation>أُعيد إلى المسودات.</translation>
    </message>
    <message>
        <source>The date is gone; the post is a draft again.</source>
        <translation>أُزيل الموعد، وعاد المنشور مسودة.</translation>
    </message>
    <message>
        <source>This post cannot be changed. What you typed is kept among your drafts.</source>
        <translation>لا يمكن تغيير هذا المنشور. ما كتبته محفوظ ضمن مسوداتك.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent.</source>
        <translation>أُوقف. لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Stopped. What had been sent stays live.</source>
        <translation>أُوقف. يبقى ما أُرسل منشورًا.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذف.</translation>
    </message>
    <message>
        <source>The copy is among your drafts.</source>
        <translation>النسخة ضمن مسوداتك.</translation>
    </message>
    <message>
        <source>Left out of the series.</source>
        <translation>استُبعد من السلسلة.</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>المحرر</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Choose an account, and this side shows the post as it will look there and whether it is ready to go out.</source>
        <translation>اختر حسابًا ليعرض هذا الجانب شكل المنشور هناك وهل هو جاهز للنشر.</translation>
    </message>
    <message>
        <source>Ready to go out?</source>
        <translation>هل هو جاهز للنشر؟</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Someone else changed this text too; both changes are in it now.</source>
        <translation>غيّر شخص آخر هذا النص أيضًا؛ والتغييران موجودان فيه الآن.</translation>
    </message>
    <message>
        <source>That was too much for one post (%1). Only as much as fits is in: a post has at most %2 characters.</source>
        <translation>كان ذلك أكثر من اللازم لمنشور واحد (⁨%1⁩). أُدرج ما يتسع فقط: الحد الأقصى لأحرف المنشور ⁨%2⁩.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>منشور جديد</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>جارٍ الحفظ</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>Thank you: the post counts as published there.</source>
        <translation>شكرًا: يُعدّ المنشور منشورًا هناك.</translation>
    </message>
    <message>
        <source>That was too many emoji for one paragraph. Only the first %1 are in.</source>
        <translation>كانت تلك رموزًا تعبيرية أكثر من اللازم لفقرة واحدة. أُدرج منها أول ⁨%1⁩ فقط.</translation>
    </message>
    <message>
        <source>The post has your text now. The other one is kept with the settled conflict.</source>
        <translation>يحمل المنشور نصّك الآن. ويُحتفظ بالآخر مع التعارض المحسوم.</translation>
    </message>
    <message>
        <source>You go on with the other text. Yours is kept with the settled conflict.</source>
        <translation>تتابع بالنص الآخر. ويُحتفظ بنصّك مع التعارض المحسوم.</translation>
    </message>
    <message>
        <source>Someone else changed the same words. Both texts are kept; you choose as soon as the server has seen yours.</source>
        <translation>غيّر شخص آخر الكلمات نفسها. يُحتفظ بالنصّين، وتختار حالما يرى الخادم نصّك.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerPresence</name>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ComposerTools</name>
    <message>
        <source>Insert an emoji</source>
        <translation>إدراج رمز تعبيري</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>إضافة صور أو فيديوهات</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>إدراج قالب</translation>
    </message>
    <message>
        <source>Language of the spelling check</source>
        <translation>لغة التدقيق الإملائي</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>لا قوالب بعد</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>No spelling check</source>
        <translation>بلا تدقيق إملائي</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>قالب جديد…</translation>
    </message>
    <message>
        <source>Make this text a template…</source>
        <translation>جعل هذا النص قالبًا…</translation>
    </message>
    <message>
        <source>Change or delete</source>
        <translation>تغيير أو حذف</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ConflictStrip</name>
    <message>
        <source>Compare</source>
        <translation>قارن</translation>
    </message>
    <message>
        <source>Use my text</source>
        <translation>استخدم نصّي</translation>
    </message>
    <message>
        <source>Use the other text</source>
        <translation>استخدم النص الآخر</translation>
    </message>
    <message>
        <source>Which text the post has was decided meanwhile. What you wrote since then is only here.</source>
        <translation>حُسم في هذه الأثناء أيّ نص يحمله المنشور. ما كتبته منذ ذلك الحين موجود هنا فقط.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>أحد الزملاء</translation>
    </message>
    <message>
        <source>%1 changed the first comment while you were writing it.</source>
        <translation>غيّر ⁨%1⁩ التعليق الأول أثناء كتابتك له.</translation>
    </message>
    <message>
        <source>%1 changed the planning notes while you were writing them.</source>
        <translation>غيّر ⁨%1⁩ ملاحظات التخطيط أثناء كتابتك لها.</translation>
    </message>
    <message>
        <source>%1 changed the parts of the thread while you were writing them.</source>
        <translation>غيّر ⁨%1⁩ أجزاء السلسلة أثناء كتابتك لها.</translation>
    </message>
    <message>
        <source>%1 changed this text while you were writing it.</source>
        <translation>غيّر ⁨%1⁩ هذا النص أثناء كتابتك له.</translation>
    </message>
    <message>
        <source>You see yours; the post has the other one until you choose.</source>
        <translation>ترى نصّك أنت؛ ويحمل المنشور النص الآخر إلى أن تختار.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::CounterBar</name>
    <message>
        <source>%1: %2 over</source>
        <translation>⁨%1⁩: زيادة ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>⁨%1⁩: المتبقي ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2 used</source>
        <translation>⁨%1⁩: المستخدم ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::DetailsBox</name>
    <message>
        <source>Add a label</source>
        <translation>إضافة تصنيف</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Remove label %1</source>
        <translation>إزالة التصنيف ⁨%1⁩</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>اسم الحملة</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>تحتاج الحملة إلى اسم.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>حملة جديدة…</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::LinkField</name>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Campaign name</source>
        <translation>اسم الحملة</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>الكلمة المفتاحية</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Link parameter: %1</source>
        <translation>معامل الرابط: ⁨%1⁩</translation>
    </message>
    <message>
        <source>This is not a complete web address.</source>
        <translation>هذا ليس عنوان ويب كاملًا.</translation>
    </message>
    <message>
        <source>Reports tell capitals apart and split at spaces: use lower case and hyphens.</source>
        <translation>تميّز التقارير بين الأحرف الكبيرة والصغيرة وتفصل عند المسافات: استخدم الأحرف الصغيرة والشرطات.</translation>
    </message>
    <message>
        <source>Reports need source, medium and campaign name together.</source>
        <translation>تحتاج التقارير إلى المصدر والوسيط واسم الحملة معًا.</translation>
    </message>
    <message>
        <source>Goes out as %1</source>
        <translation>يُنشر بالشكل ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::MediaStrip</name>
    <message>
        <source>Pictures and videos, in order</source>
        <translation>الصور والفيديوهات بالترتيب</translation>
    </message>
    <message>
        <source>Pictures and videos of part %1, in order</source>
        <translation>صور الجزء ⁨%1⁩ وفيديوهاته بالترتيب</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>قيد الرفع</translation>
    </message>
    <message>
        <source>uploaded</source>
        <translation>رُفع</translation>
    </message>
    <message>
        <source>%1, %2, description: %3</source>
        <translation>⁨%1⁩، ⁨%2⁩، الوصف: ⁨%3⁩</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>إضافة وصف</translation>
    </message>
    <message>
        <source>Move to part %1</source>
        <translation>نقل إلى الجزء ⁨%1⁩</translation>
    </message>
    <message>
        <source>Remove from the post</source>
        <translation>إزالة من المنشور</translation>
    </message>
    <message>
        <source>Add pictures or videos</source>
        <translation>إضافة صور أو فيديوهات</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)</source>
        <translation>صور وفيديوهات (*.png *.jpg *.jpeg *.gif *.webp *.heic *.mp4 *.mov *.webm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::MoreFields</name>
    <message>
        <source>Fields that can be added</source>
        <translation>حقول يمكن إضافتها</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>التعليق الأول</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>إضافة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation>تحذير من المحتوى</translation>
    </message>
    <message>
        <source>Hide pictures and videos until they are asked for</source>
        <translation>إخفاء الصور والفيديوهات حتى تُطلب</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Tells the network who can read the post</source>
        <translation>يخبر الشبكة بمن يستطيع قراءة المنشور</translation>
    </message>
    <message>
        <source>As the account has it</source>
        <translation>كما في الحساب</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>For the team: where the numbers come from, who has to see it first</source>
        <translation>للفريق: من أين جاءت الأرقام ومن يجب أن يراه أولًا</translation>
    </message>
    <message>
        <source>Planning notes</source>
        <translation>ملاحظات التخطيط</translation>
    </message>
    <message>
        <source>Never published</source>
        <translation>لا تُنشر أبدًا</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Folds the post on %1.</source>
        <translation>يطوي المنشور على ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Stands above the text on %1.</source>
        <translation>يظهر فوق النص على ⁨%1⁩.</translation>
    </message>
    <message>
        <source>None of the chosen networks shows it.</source>
        <translation>لا تعرضه أي من الشبكات المختارة.</translation>
    </message>
    <message>
        <source>Names the post here and in the calendar; not published</source>
        <translation>يسمّي المنشور هنا وفي التقويم؛ ولا يُنشر</translation>
    </message>
    <message>
        <source>Shown on %1</source>
        <translation>يظهر على ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::NetworkFields</name>
    <message>
        <source>What the networks want to know besides the text</source>
        <translation>ما تريد الشبكات معرفته عدا النص</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>⁨%1⁩ على ⁨%2⁩</translation>
    </message>
    <message>
        <source>The account cannot be asked here.</source>
        <translation>لا يمكن سؤال الحساب هنا.</translation>
    </message>
    <message>
        <source>Remind me, and I publish it by hand</source>
        <translation>ذكّرني لأنشره يدويًا</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::NoticeStrip</name>
    <message>
        <source>Only this one</source>
        <translation>هذا فقط</translation>
    </message>
    <message>
        <source>This and following</source>
        <translation>هذا وما بعده</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>تخطي هذا</translation>
    </message>
    <message>
        <source>You can read everything here. Changing a post takes the role of an editor; an owner or admin of this workspace can give it.</source>
        <translation>يمكنك قراءة كل شيء هنا. يتطلب تغيير المنشور دور محرر، ويستطيع مالك مساحة العمل أو أحد مسؤوليها منحه.</translation>
    </message>
    <message>
        <source>This post repeats. What do you want to change?</source>
        <translation>هذا المنشور متكرر. ماذا تريد أن تغيّر؟</translation>
    </message>
    <message>
        <source>This post did not go out. Below is what each network said; nothing is lost, and you can change it and try again.</source>
        <translation>لم يُنشر هذا المنشور. في الأسفل ما قالته كل شبكة؛ لم يُفقد شيء، ويمكنك تعديله وإعادة المحاولة.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::OptionControl</name>
    <message>
        <source>%1 (needed)</source>
        <translation>⁨%1⁩ (مطلوب)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>مفصولة بفواصل</translation>
    </message>
    <message>
        <source>Asking the network …</source>
        <translation>يجري سؤال الشبكة …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>The account offers nothing to choose from</source>
        <translation>لا يتيح الحساب شيئًا للاختيار منه</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::OutcomeList</name>
    <message>
        <source>What happened on each account</source>
        <translation>ما حدث على كل حساب</translation>
    </message>
    <message>
        <source>Open on %1</source>
        <translation>فتح على ⁨%1⁩</translation>
    </message>
    <message>
        <source>Open the post of %1 on %2</source>
        <translation>فتح منشور ⁨%1⁩ على ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::PostEdit</name>
    <message>
        <source>Pasted picture</source>
        <translation>صورة ملصقة</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::PreviewCards</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>لا مزيد</numerusform>
            <numerusform>واحدة أخرى</numerusform>
            <numerusform>اثنتان أخريان</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
            <numerusform>%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>الجزء ⁨%1⁩</translation>
    </message>
    <message>
        <source>Preview for %1 on %2</source>
        <translation>معاينة ⁨%1⁩ على ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ReadinessList</name>
    <message>
        <source>Every account</source>
        <translation>كل الحسابات</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::RetryCard</name>
    <message>
        <source>Try again on this account</source>
        <translation>إعادة المحاولة في هذا الحساب</translation>
    </message>
    <message>
        <source>Look at the account: is the post there?</source>
        <translation>انظر في الحساب: هل المنشور هناك؟</translation>
    </message>
    <message>
        <source>Link of the published post</source>
        <translation>رابط المنشور بعد نشره</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>يمكن تركه فارغًا</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>هو هناك</translation>
    </message>
    <message>
        <source>It is not there: send it</source>
        <translation>ليس هناك: أرسله</translation>
    </message>
    <message>
        <source>Let Campanile look again</source>
        <translation>دع Campanile يتحقق من جديد</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>فتح ⁨%1⁩</translation>
    </message>
    <message>
        <source>This is no web address. Copy it from the browser, or leave the field empty.</source>
        <translation>هذا ليس عنوان ويب. انسخه من المتصفح أو اترك الحقل فارغًا.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::ScheduleBox</name>
    <message>
        <source>Idea, without a date, or planned</source>
        <translation>فكرة أو بلا موعد أو مخطط</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>فكرة</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا موعد</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>When the post goes out</source>
        <translation>موعد النشر</translation>
    </message>
    <message>
        <source>Next times and clock changes</source>
        <translation>المواعيد التالية وتغييرات التوقيت</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>As in RFC 5545</source>
        <translation>كما في RFC 5545</translation>
    </message>
    <message>
        <source>End of the repetition</source>
        <translation>نهاية التكرار</translation>
    </message>
    <message>
        <source>Never ends</source>
        <translation>لا ينتهي</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Number of times</source>
        <translation>عدد المرات</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>first</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>third</source>
        <translation>الثالث</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>الرابع</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>بلا تكرار</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every month on day %1</source>
        <translation>كل شهر في اليوم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Every month on the %1 %2</source>
        <comment>the last Friday</comment>
        <translation>كل شهر يوم ⁨%2⁩ ⁨%1⁩</translation>
    </message>
    <message>
        <source>By a rule of its own</source>
        <translation>بقاعدة خاصة</translation>
    </message>
    <message>
        <source>The series has come to its end.</source>
        <translation>انتهت السلسلة.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: ⁨%1⁩</translation>
    </message>
    <message>
        <source>On %1 clocks skip that time; the post goes out at %2.</source>
        <translation>في ⁨%1⁩ يتخطى تغيير التوقيت هذا الوقت، فيُنشر المنشور في ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1 stays %1; from %2 on that is %3 UTC, because clocks change.</source>
        <translation>يبقى ⁨%1⁩ هو ⁨%1⁩؛ وبدءًا من ⁨%2⁩ يقابل ⁨%3⁩ بالتوقيت العالمي بسبب تغيير التوقيت.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>المستبعد: ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and time, time zone</comment>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>An idea, without a date</source>
        <translation>فكرة بلا موعد</translation>
    </message>
    <message>
        <source>That time has passed. The post stays planned for %1.</source>
        <translation>مضى هذا الوقت. يبقى المنشور مجدولًا في ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::TemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>قالب جديد</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>القالب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What differs each time stands between {{ and }}, such as {{day}}. It is asked for when the template is used.</source>
        <translation>ما يتغير في كل مرة يوضع بين {{ و}}، مثل {{يوم}}. ويُسأل عنه عند استخدام القالب.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>يحتاج القالب إلى اسم.</translation>
    </message>
    <message>
        <source>A template needs a text.</source>
        <translation>يحتاج القالب إلى نص.</translation>
    </message>
    <message>
        <source>The template “%1” is in the menu.</source>
        <translation>القالب «⁨%1⁩» موجود في القائمة.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذف.</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::TextEditors</name>
    <message>
        <source>Text for which network</source>
        <translation>النص لأي شبكة</translation>
    </message>
    <message>
        <source>Add a part to the thread</source>
        <translation>إضافة جزء إلى السلسلة</translation>
    </message>
    <message>
        <source>First comment</source>
        <translation>التعليق الأول</translation>
    </message>
    <message>
        <source>Posted under the post as soon as it is live</source>
        <translation>يُنشر أسفل المنشور حالما يُنشر</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Text for all networks</source>
        <translation>نص لكل الشبكات</translation>
    </message>
    <message>
        <source>%1 has a text of its own.</source>
        <translation>لـ⁨%1⁩ نص خاص.</translation>
    </message>
    <message>
        <source>%1 uses the common text.</source>
        <translation>يستخدم ⁨%1⁩ النص المشترك.</translation>
    </message>
    <message>
        <source>Use the common text</source>
        <translation>استخدام النص المشترك</translation>
    </message>
    <message>
        <source>Write its own text</source>
        <translation>كتابة نص خاص</translation>
    </message>
</context>
<context>
    <name>campanile::views::composer::WritingCard</name>
    <message>
        <source>Text of the post</source>
        <translation>نص المنشور</translation>
    </message>
    <message>
        <source>Part %1 of the thread</source>
        <translation>الجزء ⁨%1⁩ من السلسلة</translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation>ماذا تريد أن تقول؟</translation>
    </message>
    <message>
        <source>The thread goes on here</source>
        <translation>تتابع السلسلة هنا</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>الجزء ⁨%1⁩</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>نقل ⁨%1⁩ لأعلى</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>نقل ⁨%1⁩ لأسفل</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Pasted picture.png</source>
        <translation>صورة ملصقة.png</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Plan, publish and measure social media, online or not.</source>
        <translation>خطِّط لوسائل التواصل الاجتماعي وانشر عليها وقِس أداءها، باتصال أو من دونه.</translation>
    </message>
    <message>
        <source>Keep everything in &lt;folder&gt; instead of the standard place.</source>
        <translation>حفظ كل شيء في &lt;folder&gt; بدلًا من المكان المعتاد.</translation>
    </message>
    <message>
        <source>Open the demonstration workspace.</source>
        <translation>فتح مساحة العمل التجريبية.</translation>
    </message>
    <message>
        <source>Run &lt;verb&gt; without a window; &quot;--headless help&quot; lists them.</source>
        <translation>تشغيل &lt;verb&gt; بلا نافذة؛ ويسردها «--headless help».</translation>
    </message>
</context>
<context>
    <name>networks</name>
    <message>
        <source>A time like 2026-12-24T18:00:00Z. Until then the video is uploaded and private.</source>
        <translation>وقت مثل 2026-12-24T18:00:00Z. حتى ذلك الحين يكون الفيديو مرفوعًا وخاصًا.</translation>
    </message>
    <message>
        <source>Accounts you follow</source>
        <translation>الحسابات التي تتابعها</translation>
    </message>
    <message>
        <source>Add recommended music</source>
        <translation>إضافة موسيقى مقترحة</translation>
    </message>
    <message>
        <source>Allow comments</source>
        <translation>السماح بالتعليقات</translation>
    </message>
    <message>
        <source>Allow duets</source>
        <translation>السماح بالدويتو</translation>
    </message>
    <message>
        <source>Allow stitches</source>
        <translation>السماح بالدمج</translation>
    </message>
    <message>
        <source>Article (by hand)</source>
        <translation>مقال (يدويًا)</translation>
    </message>
    <message>
        <source>Article or newsletter (by hand)</source>
        <translation>مقال أو نشرة إخبارية (يدويًا)</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Collaborators</source>
        <translation>المتعاونون</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>المجتمع</translation>
    </message>
    <message>
        <source>Community post (by hand)</source>
        <translation>مشاركة في المنتدى (يدويًا)</translation>
    </message>
    <message>
        <source>Connections only</source>
        <translation>الزملاء فقط</translation>
    </message>
    <message>
        <source>Contains media made with AI</source>
        <translation>يحتوي على وسائط أُنشئت بالذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>Cover picture at second</source>
        <translation>صورة الغلاف عند الثانية</translation>
    </message>
    <message>
        <source>Empty: the title of the post</source>
        <translation>إن تُرك فارغًا: عنوان المنشور</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Flair</source>
        <translation>الشارة (Flair)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Made for kids</source>
        <translation>مخصص للأطفال</translation>
    </message>
    <message>
        <source>Made with AI</source>
        <translation>أُنشئ بالذكاء الاصطناعي</translation>
    </message>
    <message>
        <source>No, it is not made for kids</source>
        <translation>لا، ليس مخصصًا للأطفال</translation>
    </message>
    <message>
        <source>Notify subscribers</source>
        <translation>إشعار المشتركين</translation>
    </message>
    <message>
        <source>One topic without full stop and ampersand</source>
        <translation>موضوع واحد دون نقطة ودون العلامة &amp; في النص</translation>
    </message>
    <message>
        <source>Only accounts you mention</source>
        <translation>الحسابات التي تشير إليها فقط</translation>
    </message>
    <message>
        <source>Others cannot repost it</source>
        <translation>لا يستطيع الآخرون إعادة نشره</translation>
    </message>
    <message>
        <source>Paid partnership</source>
        <translation>شراكة مدفوعة</translation>
    </message>
    <message>
        <source>Playlist</source>
        <translation>قائمة التشغيل</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>منشور</translation>
    </message>
    <message>
        <source>Post the link although the community has it</source>
        <translation>نشر الرابط وإن كان موجودًا في المجتمع</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>خاص</translation>
    </message>
    <message>
        <source>Promotes your own brand</source>
        <translation>يروّج لعلامتك التجارية</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Reel</source>
        <translation>ريل</translation>
    </message>
    <message>
        <source>Second of the video that is its cover</source>
        <translation>ثانية الفيديو التي تكون غلافه</translation>
    </message>
    <message>
        <source>Section of the board</source>
        <translation>قسم اللوحة</translation>
    </message>
    <message>
        <source>Send replies to the inbox</source>
        <translation>إرسال الردود إلى صندوق الوارد</translation>
    </message>
    <message>
        <source>Show the reel in the feed too</source>
        <translation>عرض الريل في الموجز أيضًا</translation>
    </message>
    <message>
        <source>Shown above a PDF; without it the name of the file is shown.</source>
        <translation>يظهر فوق ملف PDF؛ ومن دونه يظهر اسم الملف.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>قصة</translation>
    </message>
    <message>
        <source>Story (by hand)</source>
        <translation>قصة (يدويًا)</translation>
    </message>
    <message>
        <source>Story with a link (by hand)</source>
        <translation>قصة مع رابط (يدويًا)</translation>
    </message>
    <message>
        <source>Story with a link or sticker (by hand)</source>
        <translation>قصة مع رابط أو ملصق (يدويًا)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Text or pictures</source>
        <translation>نص أو صور</translation>
    </message>
    <message>
        <source>The law requires an answer for every video.</source>
        <translation>يشترط القانون إجابة لكل فيديو.</translation>
    </message>
    <message>
        <source>The post is labelled as a paid partnership; it cannot be private then.</source>
        <translation>يُوسم المنشور بأنه شراكة مدفوعة، ولا يمكن عندئذ أن يكون خاصًا.</translation>
    </message>
    <message>
        <source>The post is labelled as promotional content.</source>
        <translation>يُوسم المنشور بأنه محتوى ترويجي.</translation>
    </message>
    <message>
        <source>TikTok wants a choice for every post; there is no default.</source>
        <translation>تتطلب TikTok اختيارًا لكل منشور؛ لا توجد قيمة افتراضية.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>عنوان المستند</translation>
    </message>
    <message>
        <source>Title of the photos</source>
        <translation>عنوان الصور</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>غير مُدرَج</translation>
    </message>
    <message>
        <source>User names of accounts that are invited to share the post</source>
        <translation>أسماء مستخدمي الحسابات المدعوة إلى مشاركة المنشور</translation>
    </message>
    <message>
        <source>Verified accounts</source>
        <translation>الحسابات الموثّقة</translation>
    </message>
    <message>
        <source>Video (by hand)</source>
        <translation>فيديو (يدويًا)</translation>
    </message>
    <message>
        <source>Video or photos</source>
        <translation>فيديو أو صور</translation>
    </message>
    <message>
        <source>Video or Short</source>
        <translation>فيديو أو فيديو Short</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>مستوى العرض</translation>
    </message>
    <message>
        <source>Where the pin leads; without it the link of the post is used.</source>
        <translation>الوجهة التي يقود إليها الدبوس؛ ومن دونها يُستخدم رابط المنشور.</translation>
    </message>
    <message>
        <source>Who can reply</source>
        <translation>من يمكنه الرد</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>من يمكنه رؤيته</translation>
    </message>
    <message>
        <source>Who can view this post</source>
        <translation>من يمكنه مشاهدة هذا المنشور</translation>
    </message>
    <message>
        <source>Yes, it is made for kids</source>
        <translation>نعم، إنه مخصص للأطفال</translation>
    </message>
    <message>
        <source>Your subscribers</source>
        <translation>مشتركوك</translation>
    </message>
    <message>
        <source>YouTube makes it public at</source>
        <translation>وقت الإتاحة للعموم على YouTube</translation>
    </message>
</context>
</TS>
