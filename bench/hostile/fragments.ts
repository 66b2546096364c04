// Short pieces with the special characters of each grammar, of which hostile files are made by repeating them.

export type Grammar = 'markdown' | 'yaml' | 'list';

const markdown =
  '*¦**¦_¦~¦~~¦`¦``¦a`¦[¦]¦![¦](¦[a](¦[a]¦[a][b]¦[^a]¦[^¦]: ¦[a]: b\n¦[^a]: b\n¦<¦<a¦<a ¦</a>¦<!--¦-->¦<?¦<![CDATA[¦<!A¦>¦> ¦- ¦+ ¦* ¦1. ¦1) ¦- [ ] ¦#¦# ¦#¦\n=\n¦\n-\n¦---\n¦|¦| a ¦|-|\n¦|-¦\\¦\\[¦&¦&amp;¦&#¦http://a¦www.a.¦a@b.c¦a@¦"¦\'¦(¦)¦{¦}¦```¦~~~\n¦    ¦\t¦  \n¦\n¦\n\n¦ ¦a¦ab ¦1¦é¦مر¦中¦{a}¦<A/>¦<A>¦import a\n¦1,000 ¦150 '.split(
    '¦',
  );
const yaml =
  '- ¦-¦: ¦:¦? ¦,¦[¦]¦{¦}¦#¦ #¦&a ¦*a ¦!¦!!a ¦|\n¦>\n¦%¦@¦`¦"¦\'¦\'\'¦\\¦\\"¦\n¦\n\n¦ ¦  ¦    ¦\t¦a¦a: b\n¦a:¦a: ¦- a\n¦- - ¦"a": ¦{a: b}, ¦[a], ¦<<: ¦---\n¦...\n¦= ¦~¦1¦name: x\n¦link: x\n¦web: x\n¦https://a.b¦é¦́¦مر¦中¦\u200d¦😀¦a.b¦- original: [b1]\n¦- signatories: [a, b]\n¦- id: b1\n¦<b>¦*a_¦[a](¦$¦{a}'.split(
    '¦',
  );
const list =
  '- name: x\n¦- name: Ann Lee\n¦- name: Ann\n  web: x\n¦- name: Ann\n  link: x\n¦  link: x\n¦  web: x\n¦  country: X\n¦  role: a: b\n¦- ¦{name: x}, ¦- {name: x}\n¦  "¦  \'¦,¦;¦"¦""¦\'¦\n¦: ¦#¦[¦{¦&a ¦*a ¦a¦@¦ ¦\t¦- name: Ann Br¦ova¦é¦\u0301¦中¦  ? a\n¦- - ¦  name: x\n¦- name: "x"\n  site: www.a.b\n¦-name: x\n¦- Name: x\n'.split(
    '¦',
  );

const grammars: Readonly<Record<Grammar, readonly string[]>> = { markdown, yaml: [...yaml, ...markdown.slice(0, 12)], list };

export function fragmentsOf(grammar: Grammar): readonly string[] {
  return grammars[grammar];
}
