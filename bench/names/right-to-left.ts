// Names in scripts that run from right to left: Arabic, Persian (with the zero-width non-joiner that its writing needs), Urdu, Hebrew.

import { list, type NamePool, pool } from './pool.ts';

/** U+200C, which no one can see in a source file. */
const zwnj = '\u200c';
/** Text in which `~` stands for U+200C. */
const persianText = (text: string): string => text.replaceAll('~', zwnj);
const persian = (entries: string): readonly string[] => list(persianText(entries));

export const rightToLeftPools: readonly NamePool[] = [
  pool({
    id: 'ar',
    weight: 5,
    countries: list('EG, MA, JO, TN, LB, DZ, IQ, SD, SA, PS'),
    given: list(
      'أحمد, آمنة, إبراهيم, بسمة, جميلة, حسن, خديجة, داود, رانيا, زينب, سامي, شيماء, عائشة, عمر, فاطمة, كريم, ليلى, محمود, نور, يوسف',
    ),
    family: list('العلي, الحسن, المصري, الخطيب, حداد, نجار, السيد, منصور, عثمان, بن سعيد, الشامي, القاضي, زيدان, صالح, الفاسي, درويش'),
    roles: list('معلمة, محام, صحفية, طبيب, طالبة, باحث'),
    statements: ['الساحة للجميع.', 'أوافق على كل كلمة.'],
    organisation: {
      form: '{type} {topic} في {place}',
      types: list('جمعية, شبكة, مؤسسة, تحالف, منتدى'),
      topics: list('الحقوق الرقمية, البرمجيات الحرة, البيانات المفتوحة, حرية الصحافة, حماية المستهلك, التعليم العام, الخصوصية, المكتبات'),
      places: list('القاهرة, الرباط, عمّان, تونس, بيروت, وهران, البصرة, الخرطوم, حلب, صفاقس'),
    },
  }),
  pool({
    id: 'fa',
    weight: 3,
    countries: list('IR, AF, DE'),
    given: persian(
      'علی~رضا, امیر~حسین, محمد~رضا, نازنین, پریسا, کیان, گیتی, ژاله, شیرین, آرش, مهسا, بهروز, سیمین, فریبا, هومن, یاسمن, غلام~علی',
    ),
    family: persian(
      'حسینی~نژاد, موسوی, کریمی~پور, رضایی, ابراهیم~زاده, احمدی, صادقی, پور~محمدی, نیک~خواه, گلستانی, هاشمی, مرادی, جعفری, توکلی, قاسم~زاده',
    ),
    roles: persian('آموزگار, وکیل, روزنامه~نگار, پزشک, دانشجو, برنامه~نویس'),
    statements: ['میدان از آن همه است.', persianText('با همه~ی این نامه هم~رأی~ام.')],
    organisation: {
      form: '{type} {topic} {place}',
      types: list('انجمن, شبکه, بنیاد, کانون, گروه'),
      topics: persian('حقوق دیجیتال, نرم~افزار آزاد, داده~های باز, آزادی رسانه~ها, مصرف~کنندگان, آموزش همگانی, حریم خصوصی, کتاب~خانه~ها'),
      places: list('تهران, شیراز, تبریز, هرات, یزد, رشت, کابل, کرمان, ساری, مشهد'),
    },
  }),
  pool({
    id: 'ur',
    weight: 2,
    countries: list('PK, IN, GB'),
    given: list('عائشہ, بلال, ثنا, جنید, حنا, خالد, رابعہ, زبیر, سعدیہ, شہباز, طاہرہ, عمران, فریحہ, گلناز, نوید, ہاجرہ'),
    family: list('خان, قریشی, چوہدری, بھٹی, ملک, صدیقی, شیخ, رانجھا, عباسی, ہاشمی, گیلانی, ڈار, مغل, راجپوت'),
    roles: list('استاد, وکیل, صحافی, ڈاکٹر, طالب علم'),
    statements: ['چوک سب کا ہے۔'],
    organisation: {
      form: '{type} {topic}، {place}',
      types: list('انجمن برائے, تنظیم برائے, فورم برائے, اتحاد برائے'),
      topics: list('ڈیجیٹل حقوق, آزاد سافٹ ویئر, کھلا ڈیٹا, آزادیٔ صحافت, صارفین, تعلیم, رازداری, کتب خانے'),
      places: list('لاہور, کراچی, پشاور, کوئٹہ, ملتان, حیدرآباد, لکھنؤ, دہلی'),
    },
  }),
  pool({
    id: 'he',
    weight: 3,
    countries: list('IL, US'),
    given: list('אבי, בתיה, גלית, דוד, הדס, ורד, זהבה, חנה, טליה, יעקב, כרמל, ליאור, מאיה, נועם, סיגל, עמית, שירה, תמר'),
    family: list('כהן, לוי, מזרחי, פרץ, ביטון, דהן, אברהם, פרידמן, מלכה, אזולאי, כץ, יוסף, עמר, גולן, שפירא, צור'),
    roles: list('מורה, עורכת דין, עיתונאי, רופאה, סטודנט'),
    statements: ['הכיכר של כולם.', 'מסכימה עם כל מילה.'],
    organisation: {
      form: '{type} {topic}, {place}',
      types: list('עמותה למען, רשת למען, קרן למען, פורום למען'),
      topics: list('זכויות דיגיטליות, תוכנה חופשית, נתונים פתוחים, חופש העיתונות, צרכנים, חינוך, פרטיות, ספריות'),
      places: list('חיפה, באר שבע, יפו, עכו, לוד, נצרת, רחובות, אילת, צפת, חולון'),
    },
  }),
];
